-- A journal of version 3, as photofix wrote it before messages were data.
BEGIN TRANSACTION;
CREATE TABLE batch (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL,
        key TEXT UNIQUE,
        instruction TEXT NOT NULL,
        options TEXT NOT NULL,
        device TEXT,
        state TEXT NOT NULL,
        reason TEXT,
        sealed INTEGER NOT NULL,
        attendant TEXT,
        priority INTEGER NOT NULL DEFAULT 0,
        position REAL NOT NULL,
        created REAL NOT NULL,
        ended REAL,
        removal INTEGER NOT NULL DEFAULT 0,
        revision INTEGER NOT NULL
    , coming INTEGER NOT NULL DEFAULT 0);
INSERT INTO "batch" VALUES(1,'batch',NULL,'too dark and grainy','{"existing": "fail", "output": null, "name": "{stem}", "strength": 1.0, "format": null, "quality": null, "device": null, "tile": null, "model": null, "effort": "balanced", "only_if_needed": null, "strip": null, "keep_times": false, "max_megapixels": 500.0, "max_seconds": 120.0, "max_gigabytes": null, "raw_jpeg": "raw", "notify": false}',NULL,'done',NULL,1,NULL,0,1.0,1.79598562653805112841e+09,1.79598562656027626984e+09,0,12,0);
INSERT INTO "batch" VALUES(2,'watch','["/in",""]','too dark','{"existing": "fail", "output": null, "name": "{stem}", "strength": 1.0, "format": null, "quality": null, "device": null, "tile": null, "model": null, "effort": "balanced", "only_if_needed": null, "strip": null, "keep_times": false, "max_megapixels": 500.0, "max_seconds": 120.0, "max_gigabytes": null, "raw_jpeg": "raw", "notify": false}',NULL,'paused','its folder is not there',0,NULL,0,2.0,1.79598562656049895282e+09,NULL,0,15,0);
INSERT INTO "batch" VALUES(3,'batch',NULL,'','{"existing": "fail", "output": null, "name": "{stem}", "strength": 1.0, "format": null, "quality": null, "device": null, "tile": null, "model": null, "effort": "balanced", "only_if_needed": null, "strip": null, "keep_times": false, "max_megapixels": 500.0, "max_seconds": 120.0, "max_gigabytes": null, "raw_jpeg": "raw", "notify": false}',NULL,'paused','paused',0,NULL,0,3.0,1.79598562656145119666e+09,NULL,0,17,2);
CREATE TABLE coming (
        batch INTEGER PRIMARY KEY REFERENCES batch(id) ON DELETE CASCADE,
        jobs BLOB NOT NULL
    );
INSERT INTO "coming" VALUES(3,X'7801458D4D0EC2201046AFF2853591037894A68B091D9D2A42C3406A6F2F34A8CBF979EF4D93719BA492D4BD2F8FED6E2C8C4BB5FCA6584368BB220CA517E37C0629BE1875CC6297D50BF676C8AC25655E4021332D475376C96CF16F1DA335EC31416BC36F6BE02BBCB07FA217632B0E7C48E60F9FA03BA1');
CREATE TABLE job (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        batch INTEGER NOT NULL REFERENCES batch(id) ON DELETE CASCADE,
        position REAL NOT NULL,
        source NOT NULL,
        destination,
        state TEXT NOT NULL,
        reason TEXT,
        flags TEXT NOT NULL DEFAULT '[]',
        plan TEXT NOT NULL DEFAULT '[]',
        notes TEXT NOT NULL DEFAULT '[]',
        seconds REAL NOT NULL DEFAULT 0,
        pace REAL,
        width INTEGER,
        height INTEGER,
        size INTEGER,
        modified INTEGER,
        content TEXT,
        temporary,
        written TEXT,
        owner TEXT,
        crashes INTEGER NOT NULL DEFAULT 0,
        started REAL,
        ended REAL,
        removal INTEGER NOT NULL DEFAULT 0,
        revision INTEGER NOT NULL
    );
INSERT INTO "job" VALUES(1,1,1.0,'/photos/a.jpg','/out/a.jpg','done',NULL,'["It has become darker, unasked.", "Its colours have shifted, which was not asked for."]','[{"model": "photofix-overlay-s", "tasks": ["noise"], "strength": 1.0, "scale": 1, "reason": "The sentence asks to remove noise and grain; the photo shows mild noise. photofix-overlay-s is the best model here for that."}, {"model": "photofix-tone-s", "tasks": ["low_light"], "strength": 0.9, "scale": 1, "reason": "Then photofix will brighten the dark photo."}]','["JPEG holds no transparency: it was laid on white"]',1.5,2.0,600,400,10,20,'ab',NULL,'cd',NULL,0,1.79598562655101776121e+09,1.79598562655852365486e+09,0,8);
INSERT INTO "job" VALUES(2,1,2.0,'/photos/b.jpg','/out/b.jpg','failed','the file is cut off; copy it again from the camera or card','[]','[]','[]',0.0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,1.79598562655928540229e+09,1.79598562655958056454e+09,0,10);
INSERT INTO "job" VALUES(3,1,3.0,'/photos/c.jpg','/out/c.jpg','skipped','The photo shows no noise or low light.','[]','[]','[]',0.0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,1.79598562655996870987e+09,1.79598562656018686297e+09,0,12);
INSERT INTO "job" VALUES(4,1,4.0,'/photos/gone.jpg',NULL,'failed','no such file; check its name','[]','[]','[]',0.0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,1.79598562654680132862e+09,0,2);
INSERT INTO "job" VALUES(5,2,1.0,'/in/card.jpg','/in/photofix/card.jpg','failed','no such file; check its name','[]','[]','[]',0.0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,1.79598562656073665617e+09,0,14);
CREATE TABLE revision (value INTEGER NOT NULL);
INSERT INTO "revision" VALUES(19);
CREATE TABLE tally (
        batch INTEGER NOT NULL,
        state TEXT NOT NULL,
        count INTEGER NOT NULL,
        PRIMARY KEY (batch, state)
    ) WITHOUT ROWID;
INSERT INTO "tally" VALUES(1,'done',1);
INSERT INTO "tally" VALUES(1,'failed',2);
INSERT INTO "tally" VALUES(1,'flagged',1);
INSERT INTO "tally" VALUES(1,'queued',0);
INSERT INTO "tally" VALUES(1,'running',0);
INSERT INTO "tally" VALUES(1,'skipped',1);
INSERT INTO "tally" VALUES(2,'failed',1);
CREATE TABLE worker (
        owner TEXT PRIMARY KEY,
        pid INTEGER NOT NULL,
        wanted TEXT,
        device TEXT,
        takes TEXT NOT NULL DEFAULT '[]',
        devices TEXT NOT NULL DEFAULT '[]',
        job INTEGER,
        tile INTEGER NOT NULL DEFAULT 0,
        tiles INTEGER NOT NULL DEFAULT 0,
        error TEXT
    );
INSERT INTO "worker" VALUES('f00d',18850,NULL,'cpu','[null, "cpu"]','["cpu"]',NULL,0,0,NULL);
INSERT INTO "worker" VALUES('beef',18850,'cuda',NULL,'[]','[]',NULL,0,0,'no device ''cuda'' here; available: cpu');
CREATE TABLE written (
        path NOT NULL,
        digest TEXT NOT NULL,
        PRIMARY KEY (path, digest)
    ) WITHOUT ROWID;
INSERT INTO "written" VALUES('/out/a.jpg','cd');
CREATE INDEX batch_state ON batch(state, priority, position);
CREATE INDEX job_order ON job(batch, position) WHERE removal = 0;
CREATE INDEX job_state ON job(batch, state, position) WHERE removal = 0;
CREATE INDEX job_revision ON job(batch, revision);
CREATE INDEX job_source ON job(batch, source);
CREATE INDEX job_owner ON job(owner) WHERE owner IS NOT NULL;
CREATE INDEX job_temporary ON job(temporary) WHERE temporary IS NOT NULL;
CREATE TRIGGER job_added AFTER INSERT ON job WHEN NEW.removal = 0 BEGIN
        INSERT INTO tally VALUES (NEW.batch, NEW.state, 1)
            ON CONFLICT DO UPDATE SET count = count + 1;
    END;
CREATE TRIGGER job_left AFTER UPDATE OF state, removal ON job WHEN OLD.removal = 0 BEGIN
        UPDATE tally SET count = count - 1 WHERE batch = OLD.batch AND state = OLD.state;
    END;
CREATE TRIGGER job_came AFTER UPDATE OF state, removal ON job WHEN NEW.removal = 0 BEGIN
        INSERT INTO tally VALUES (NEW.batch, NEW.state, 1)
            ON CONFLICT DO UPDATE SET count = count + 1;
    END;
CREATE TRIGGER job_flagged AFTER UPDATE OF flags, removal ON job
        WHEN (NEW.removal = 0 AND NEW.flags <> '[]') <> (OLD.removal = 0 AND OLD.flags <> '[]')
    BEGIN
        INSERT INTO tally VALUES (NEW.batch, 'flagged', 1) ON CONFLICT DO UPDATE
            SET count = count + iif(NEW.removal = 0 AND NEW.flags <> '[]', 1, -1);
    END;
CREATE TRIGGER job_deleted AFTER DELETE ON job WHEN OLD.removal = 0 BEGIN
        UPDATE tally SET count = count - 1 WHERE batch = OLD.batch AND state = OLD.state;
        UPDATE tally SET count = count - 1
            WHERE batch = OLD.batch AND state = 'flagged' AND OLD.flags <> '[]';
    END;
CREATE TRIGGER batch_deleted AFTER DELETE ON batch BEGIN
        DELETE FROM tally WHERE batch = OLD.id;
    END;
CREATE INDEX job_content ON job(batch, content) WHERE content IS NOT NULL;
CREATE INDEX job_destination ON job(batch, destination) WHERE destination IS NOT NULL;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('batch',3);
INSERT INTO "sqlite_sequence" VALUES('job',5);
COMMIT;
PRAGMA user_version = 3;
