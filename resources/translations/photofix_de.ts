<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>AboutCard</name>
    <message>
        <source>About</source>
        <translation>Über photofix</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>wird nachgesehen …</translation>
    </message>
    <message>
        <source>Restores on</source>
        <translation>Restauriert auf</translation>
    </message>
    <message>
        <source>{free} free of {total}</source>
        <translation>{free} von {total} frei</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Thumbnails kept</source>
        <translation>Aufbewahrte Vorschaubilder</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>New batch</source>
        <translation>Neuer Stapel</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>Fotos hinzufügen</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Ordner hinzufügen</translation>
    </message>
    <message>
        <source>Paste photos</source>
        <translation>Fotos einfügen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Go to the sentence</source>
        <translation>Zum Satz</translation>
    </message>
    <message>
        <source>Start the batch</source>
        <translation>Stapel starten</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Pause or resume</source>
        <translation>Anhalten oder fortsetzen</translation>
    </message>
    <message>
        <source>Copy settings</source>
        <translation>Einstellungen kopieren</translation>
    </message>
    <message>
        <source>Paste settings</source>
        <translation>Einstellungen einfügen</translation>
    </message>
    <message>
        <source>Side bar</source>
        <translation>Seitenleiste</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>Überwachte Ordner</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Betrachter</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Divider</source>
        <translation>Trennlinie</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Only the restored photo</source>
        <translation>Nur das restaurierte Foto</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Fit, or 100 %</source>
        <translation>Einpassen oder 100 %</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>Histogramm</translation>
    </message>
    <message>
        <source>Hold: the original</source>
        <translation>Halten: das Original</translation>
    </message>
    <message>
        <source>Leave full screen, then the viewer</source>
        <translation>Vollbild verlassen, dann den Betrachter</translation>
    </message>
    <message>
        <source>Next and previous photo</source>
        <translation>Nächstes und voriges Foto</translation>
    </message>
    <message>
        <source>Move the divider</source>
        <translation>Trennlinie verschieben</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Open in the viewer</source>
        <translation>Im Betrachter öffnen</translation>
    </message>
    <message>
        <source>Leave out of the batch</source>
        <translation>Aus dem Stapel nehmen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alle auswählen</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Move a batch up or down</source>
        <translation>Stapel nach oben oder unten</translation>
    </message>
</context>
<context>
    <name>BatchActions</name>
    <message>
        <source>The batch is cancelled; what is done stays.</source>
        <translation>Der Stapel ist abgebrochen; was fertig ist, bleibt.</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Doch fortsetzen</translation>
    </message>
    <message>
        <source>Batch removed; its copies stay.</source>
        <translation>Stapel entfernt; seine Kopien bleiben.</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) left out of the batch</source>
        <translation>
            <numerusform>%n Foto aus dem Stapel genommen</numerusform>
            <numerusform>%n Fotos aus dem Stapel genommen</numerusform>
        </translation>
    </message>
    <message>
        <source>It broke off; try again.</source>
        <translation>Der Vorgang brach ab; versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The report of the batch is {path}</source>
        <translation>Der Bericht des Stapels ist {path}</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>In seinem Ordner zeigen</translation>
    </message>
    <message>
        <source>The report is being made…</source>
        <translation>Der Bericht wird erstellt…</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Restore first</source>
        <translation>Zuerst restaurieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Retry failures</source>
        <translation>Fehler wiederholen</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Open the copies</source>
        <translation>Kopien öffnen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>BatchBar</name>
    <message>
        <source>Retry failures</source>
        <translation>Fehler wiederholen</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Kopien</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>Wieder verwenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Open the folder of the copies</source>
        <translation>Den Ordner der Kopien öffnen</translation>
    </message>
    <message>
        <source>One page with all photos, before and after</source>
        <translation>Eine Seite mit allen Fotos, vorher und nachher</translation>
    </message>
    <message>
        <source>A new batch with these photos and this sentence</source>
        <translation>Ein neuer Stapel mit diesen Fotos und diesem Satz</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>{failed}: {reason}</source>
        <translation>{failed}: {reason}</translation>
    </message>
    <message>
        <source>added {when}</source>
        <translation>hinzugefügt am {when}</translation>
    </message>
</context>
<context>
    <name>BatchHeader</name>
    <message>
        <source>Add photos</source>
        <translation>Fotos hinzufügen</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Ordner hinzufügen</translation>
    </message>
    <message>
        <source>Size of the thumbnails</source>
        <translation>Größe der Vorschaubilder</translation>
    </message>
</context>
<context>
    <name>Caring</name>
    <message>
        <source>Same settings</source>
        <translation>Gleiche Einstellungen</translation>
    </message>
    <message>
        <source>Paste settings</source>
        <translation>Einstellungen einfügen</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>More…</source>
        <translation>Mehr…</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>Choose photos</source>
        <translation>Fotos wählen</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Choose a folder of photos</source>
        <translation>Einen Ordner mit Fotos wählen</translation>
    </message>
</context>
<context>
    <name>ClosingQuestion</name>
    <message>
        <source>What is done already stays done in any case.</source>
        <translation>Was schon fertig ist, bleibt in jedem Fall.</translation>
    </message>
    <message>
        <source>Close, keep restoring</source>
        <translation>Schließen, weiter restaurieren</translation>
    </message>
    <message>
        <source>Close and pause</source>
        <translation>Schließen und anhalten</translation>
    </message>
    <message>
        <source>Close and stop</source>
        <translation>Schließen und abbrechen</translation>
    </message>
    <message>
        <source>Don’t close</source>
        <translation>Nicht schließen</translation>
    </message>
    <message>
        <source>photofix goes on in the background, without a window</source>
        <translation>photofix arbeitet im Hintergrund weiter, ohne Fenster</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) are still being restored.</source>
        <translation>
            <numerusform>%n Foto wird noch restauriert.</numerusform>
            <numerusform>%n Fotos werden noch restauriert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>What is wrong? Leave this empty to restore what each photo shows</source>
        <translation>Was stimmt nicht? Leer: Es wird behoben, was jedes Foto zeigt</translation>
    </message>
    <message>
        <source>What is wrong with the photos</source>
        <translation>Was mit den Fotos nicht stimmt</translation>
    </message>
    <message>
        <source>Sentences used before</source>
        <translation>Frühere Sätze</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>How far to go, from no change to full effect</source>
        <translation>Wie weit zu gehen ist, von keiner Änderung bis zur vollen Wirkung</translation>
    </message>
    <message>
        <source>From what was measured on this machine</source>
        <translation>Nach dem, was auf diesem Rechner gemessen wurde</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Output folder, format, names, device, model</source>
        <translation>Ausgabeordner, Format, Namen, Gerät, Modell</translation>
    </message>
    <message>
        <source>{keys} restores what each photo shows, without a sentence</source>
        <translation>{keys} restauriert ohne Satz, was jedes Foto zeigt</translation>
    </message>
    <message>
        <source>Too dark</source>
        <translation>Zu dunkel</translation>
    </message>
    <message>
        <source>too dark</source>
        <translation>zu dunkel</translation>
    </message>
    <message>
        <source>Grainy</source>
        <translation>Körnig</translation>
    </message>
    <message>
        <source>too grainy</source>
        <translation>zu körnig</translation>
    </message>
    <message>
        <source>Dark and grainy</source>
        <translation>Dunkel und körnig</translation>
    </message>
    <message>
        <source>too dark and grainy</source>
        <translation>zu dunkel und verrauscht</translation>
    </message>
    <message>
        <source>Blurry</source>
        <translation>Unscharf</translation>
    </message>
    <message>
        <source>blurry, out of focus</source>
        <translation>unscharf, Fokus verfehlt</translation>
    </message>
    <message>
        <source>Hazy</source>
        <translation>Dunstig</translation>
    </message>
    <message>
        <source>hazy, washed out by fog</source>
        <translation>dunstig, im Nebel verschleiert</translation>
    </message>
    <message>
        <source>Rain</source>
        <translation>Regen</translation>
    </message>
    <message>
        <source>remove the rain</source>
        <translation>den Regen entfernen</translation>
    </message>
    <message>
        <source>JPEG artefacts</source>
        <translation>JPEG-Artefakte</translation>
    </message>
    <message>
        <source>blocky JPEG artefacts</source>
        <translation>JPEG-Artefakte, Klötzchen</translation>
    </message>
    <message>
        <source>Dull colours</source>
        <translation>Matte Farben</translation>
    </message>
    <message>
        <source>dull colours</source>
        <translation>matte Farben</translation>
    </message>
    <message>
        <source>Make it better</source>
        <translation>Verbessern</translation>
    </message>
    <message>
        <source>make it better</source>
        <translation>mach es besser</translation>
    </message>
    <message>
        <source>Restore {photos}</source>
        <translation>{photos} restaurieren</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurieren</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lese …</translation>
    </message>
    <message>
        <source>Not clear. Perhaps one of these is meant:</source>
        <translation>Nicht eindeutig. Vielleicht ist eines davon gemeint:</translation>
    </message>
    <message>
        <source>Everything that the sentence names is switched off.</source>
        <translation>Alles, was der Satz nennt, ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>can&apos;t be done yet: {wishes}</source>
        <translation>geht noch nicht: {wishes}</translation>
    </message>
    <message>
        <source>restores what else each photo shows</source>
        <translation>behebt, was jedes Foto sonst noch zeigt</translation>
    </message>
    <message>
        <source>names no fault: restores what each photo shows</source>
        <translation>nennt keinen Fehler: Es wird behoben, was jedes Foto zeigt</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n Foto</numerusform>
            <numerusform>%n Fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DropFrame</name>
    <message>
        <source>Drop photos or folders to add them to the new batch</source>
        <translation>Fotos oder Ordner hier ablegen, um sie dem neuen Stapel hinzuzufügen</translation>
    </message>
</context>
<context>
    <name>FaultChips</name>
    <message>
        <source>clearly</source>
        <translation>deutlich</translation>
    </message>
    <message>
        <source>slightly</source>
        <translation>leicht</translation>
    </message>
    <message>
        <source>strongly</source>
        <translation>stark</translation>
    </message>
    <message numerus="yes">
        <source>Seen on {count} of %n photo(s), {grade}</source>
        <translation>
            <numerusform>Zu sehen auf {count} von %n Foto, {grade}</numerusform>
            <numerusform>Zu sehen auf {count} von %n Fotos, {grade}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Filmstrip</name>
    <message>
        <source>Photos of the batch</source>
        <translation>Fotos des Stapels</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>{photos}, looking for more…</source>
        <translation>{photos}, weitere werden gesucht …</translation>
    </message>
    <message>
        <source>drop, paste or choose photos</source>
        <translation>Fotos hineinziehen, einfügen oder auswählen</translation>
    </message>
</context>
<context>
    <name>HistogramCard</name>
    <message>
        <source>Histogram</source>
        <translation>Histogramm</translation>
    </message>
    <message>
        <source>Black: {share}</source>
        <translation>Schwarz: {share}</translation>
    </message>
    <message>
        <source>Blown out: {share}</source>
        <translation>Ausgefressen: {share}</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Find a sentence</source>
        <translation>Einen Satz suchen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Retry failures</source>
        <translation>Fehler wiederholen</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>Wieder verwenden</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>No batches yet</source>
        <translation>Noch keine Stapel</translation>
    </message>
    <message>
        <source>Every batch that you restore is listed here, to open or repeat it.</source>
        <translation>Jeder restaurierte Stapel steht hier, zum Öffnen oder Wiederholen.</translation>
    </message>
    <message>
        <source>Past batches</source>
        <translation>Frühere Stapel</translation>
    </message>
</context>
<context>
    <name>LabLink</name>
    <message>
        <source>The preview broke off; move the view.</source>
        <translation>Die Vorschau brach ab; verschieben Sie den Ausschnitt.</translation>
    </message>
</context>
<context>
    <name>ModelWords</name>
    <message>
        <source>Looks at photos, so that photofix knows what each needs</source>
        <translation>Sieht sich Fotos an, damit photofix weiß, was jedes braucht</translation>
    </message>
    <message>
        <source>{time} for {megapixels} megapixels on this machine</source>
        <translation>{time} für {megapixels} Megapixel auf diesem Rechner</translation>
    </message>
    <message>
        <source>{times} times as fast as the usual model</source>
        <translation>{times}-mal so schnell wie das übliche Modell</translation>
    </message>
    <message>
        <source>takes {times} times as long as the usual model</source>
        <translation>braucht {times}-mal so lange wie das übliche Modell</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Add a file…</source>
        <translation>Datei hinzufügen …</translation>
    </message>
    <message>
        <source>Download cancelled; what has arrived is kept.</source>
        <translation>Download abgebrochen; was angekommen ist, bleibt erhalten.</translation>
    </message>
    <message>
        <source>On this machine</source>
        <translation>Auf diesem Rechner</translation>
    </message>
    <message>
        <source>To be downloaded</source>
        <translation>Zum Herunterladen</translation>
    </message>
    <message>
        <source>Published by others: add a file of yours</source>
        <translation>Von anderen veröffentlicht: eigene Datei hinzufügen</translation>
    </message>
    <message>
        <source>the best at {tasks}</source>
        <translation>am besten bei: {tasks}</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Download of {model}</source>
        <translation>Download von {model}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>asking for its size…</source>
        <translation>fragt nach der Größe …</translation>
    </message>
    <message>
        <source>size unknown</source>
        <translation>Größe unbekannt</translation>
    </message>
    <message>
        <source>Download now</source>
        <translation>Jetzt herunterladen</translation>
    </message>
    <message>
        <source>damaged: reinstall photofix</source>
        <translation>beschädigt: photofix neu installieren</translation>
    </message>
    <message>
        <source>part of photofix</source>
        <translation>Teil von photofix</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>installiert</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>Add its file…</source>
        <translation>Datei hinzufügen …</translation>
    </message>
    <message>
        <source>Add a weights file</source>
        <translation>Eine Gewichtsdatei hinzufügen</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>{model} is ready.</source>
        <translation>{model} ist bereit.</translation>
    </message>
    <message>
        <source>It broke off; try again.</source>
        <translation>Der Vorgang brach ab; versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Download…</source>
        <translation>Herunterladen …</translation>
    </message>
    <message>
        <source>{percent} of {size}</source>
        <translation>{percent} von {size}</translation>
    </message>
    <message>
        <source>connecting…</source>
        <translation>verbinde …</translation>
    </message>
</context>
<context>
    <name>NewBatch</name>
    <message>
        <source>Remove photos</source>
        <translation>Fotos entfernen</translation>
    </message>
    <message numerus="yes">
        <source>{first}; and %n more left out</source>
        <translation>
            <numerusform>{first}; und %n weitere ausgelassen</numerusform>
            <numerusform>{first}; und %n weitere ausgelassen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>News</name>
    <message numerus="yes">
        <source>%n photo(s) can’t be read and stay in the new batch</source>
        <translation>
            <numerusform>%n Foto ist nicht lesbar und bleibt im neuen Stapel</numerusform>
            <numerusform>%n Fotos sind nicht lesbar und bleiben im neuen Stapel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) stay in the new batch</source>
        <translation>
            <numerusform>%n Foto bleibt im neuen Stapel</numerusform>
            <numerusform>%n Fotos bleiben im neuen Stapel</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>The record of past batches was damaged. It was set aside as {path}.</source>
        <translation>Die Liste früherer Stapel war beschädigt. Sie liegt nun unter {path}.</translation>
    </message>
    <message>
        <source>The clipboard holds a picture, not a file: save it, then add the file.</source>
        <translation>In der Zwischenablage liegt ein Bild, keine Datei: bitte speichern und dann die Datei hinzufügen.</translation>
    </message>
    <message>
        <source>“{sentence}” is done: {photos}</source>
        <translation>„{sentence}“ ist fertig: {photos}</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>OptionsPanel</name>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Back to the defaults</source>
        <translation>Auf Vorgaben zurücksetzen</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>Choose the output folder</source>
        <translation>Den Ausgabeordner wählen</translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation>Ausgabeordner</translation>
    </message>
    <message>
        <source>Folders inside folders</source>
        <translation>Unterordner</translation>
    </message>
</context>
<context>
    <name>PhotoActions</name>
    <message numerus="yes">
        <source>%n photo(s) left out of the batch</source>
        <translation>
            <numerusform>%n Foto aus dem Stapel genommen</numerusform>
            <numerusform>%n Fotos aus dem Stapel genommen</numerusform>
        </translation>
    </message>
    <message>
        <source>Settings copied</source>
        <translation>Einstellungen kopiert</translation>
    </message>
    <message numerus="yes">
        <source>Settings pasted onto %n photo(s)</source>
        <translation>
            <numerusform>Einstellungen in %n Foto eingefügt</numerusform>
            <numerusform>Einstellungen in %n Fotos eingefügt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhotoGrid</name>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
</context>
<context>
    <name>PhotoMenu</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Show the original in its folder</source>
        <translation>Original im Ordner zeigen</translation>
    </message>
    <message>
        <source>Own settings</source>
        <translation>Eigene Einstellungen</translation>
    </message>
    <message>
        <source>Copy settings</source>
        <translation>Einstellungen kopieren</translation>
    </message>
    <message>
        <source>Paste settings</source>
        <translation>Einstellungen einfügen</translation>
    </message>
    <message>
        <source>Leave out of the batch</source>
        <translation>Aus dem Stapel nehmen</translation>
    </message>
    <message>
        <source>Show the copy in its folder</source>
        <translation>Kopie im Ordner zeigen</translation>
    </message>
    <message>
        <source>Open the copy with another program</source>
        <translation>Kopie mit anderem Programm öffnen</translation>
    </message>
    <message>
        <source>Restore again</source>
        <translation>Noch einmal restaurieren</translation>
    </message>
    <message>
        <source>Restore next</source>
        <translation>Als Nächstes restaurieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>PhotoModel</name>
    <message>
        <source>Has settings of its own</source>
        <translation>Hat eigene Einstellungen</translation>
    </message>
    <message>
        <source>Shows {faults}</source>
        <translation>Zeigt {faults}</translation>
    </message>
</context>
<context>
    <name>PhotoPainter</name>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Progress of the batch</source>
        <translation>Fortschritt des Stapels</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Cancel the batch</source>
        <translation>Den Stapel abbrechen</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Startet …</translation>
    </message>
    <message>
        <source>{rate} a minute</source>
        <translation>{rate} pro Minute</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Show the side bar (Ctrl+B)</source>
        <translation>Seitenleiste zeigen (Strg+B)</translation>
    </message>
    <message>
        <source>New batch</source>
        <translation>Neuer Stapel</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>Überwachte Ordner</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>RecipesButton</name>
    <message>
        <source>Recipes: options under a name</source>
        <translation>Rezepte: Optionen unter einem Namen</translation>
    </message>
    <message>
        <source>No recipes yet</source>
        <translation>Noch keine Rezepte</translation>
    </message>
    <message>
        <source>Keep these options…</source>
        <translation>Diese Optionen speichern …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep these options</source>
        <translation>Diese Optionen speichern</translation>
    </message>
    <message>
        <source>Name of the recipe: letters, digits, - and _</source>
        <translation>Name des Rezepts: Buchstaben, Ziffern, - und _</translation>
    </message>
</context>
<context>
    <name>ScopeBar</name>
    <message>
        <source>Same as the others</source>
        <translation>Wie die anderen</translation>
    </message>
    <message>
        <source>Back to all photos</source>
        <translation>Zurück zu allen Fotos</translation>
    </message>
    <message numerus="yes">
        <source>Only for %n selected photo(s)</source>
        <translation>
            <numerusform>Nur für %n ausgewähltes Foto</numerusform>
            <numerusform>Nur für %n ausgewählte Fotos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>wie das System</translation>
    </message>
    <message>
        <source>light</source>
        <translation>hell</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>dunkel</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>fits the memory</source>
        <translation>passend zum Speicher</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>look at new photos and mark what is wrong</source>
        <translation>neue Fotos ansehen und markieren, was nicht stimmt</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>the system matches colours</source>
        <translation>das System gleicht Farben ab</translation>
    </message>
    <message>
        <source>Choose an ICC profile</source>
        <translation>Ein ICC-Profil wählen</translation>
    </message>
    <message>
        <source>Screen profile</source>
        <translation>Bildschirmprofil</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Restaurieren</translation>
    </message>
    <message>
        <source>Defaults for new batches here and for the command line; a batch can differ.</source>
        <translation>Vorgaben für neue Stapel hier und für die Befehlszeile; ein Stapel kann abweichen.</translation>
    </message>
    <message>
        <source>the best there is</source>
        <translation>das beste verfügbare</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Tile size in pixels</source>
        <translation>Kachelgröße in Pixeln</translation>
    </message>
    <message>
        <source>“photofix” next to each photo</source>
        <translation>„photofix“ neben jedem Foto</translation>
    </message>
    <message>
        <source>Choose the output folder</source>
        <translation>Den Ausgabeordner wählen</translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation>Ausgabeordner</translation>
    </message>
    <message>
        <source>when a batch ends, even without a window</source>
        <translation>wenn ein Stapel fertig ist, auch ohne Fenster</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Queue and window</source>
        <translation>Warteschlange und Fenster</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>ICC profiles</source>
        <translation>ICC-Profile</translation>
    </message>
    <message>
        <source>{name} is no ICC profile of a screen</source>
        <translation>{name} ist kein ICC-Profil eines Bildschirms</translation>
    </message>
    <message>
        <source>The screen profile is used when photofix is started again.</source>
        <translation>Das Bildschirmprofil gilt, wenn photofix neu gestartet wird.</translation>
    </message>
    <message>
        <source>Start again now</source>
        <translation>Jetzt neu starten</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>SideRows</name>
    <message>
        <source>drop photos here</source>
        <translation>Fotos hier ablegen</translation>
    </message>
    <message>
        <source>New batch</source>
        <translation>Neuer Stapel</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>Überwachte Ordner</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n zu prüfen</numerusform>
            <numerusform>%n zu prüfen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Batches and watched folders</source>
        <translation>Stapel und überwachte Ordner</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>Überwachte Ordner</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>New batch (Ctrl+N)</source>
        <translation>Neuer Stapel (Strg+N)</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Show the window</source>
        <translation>Fenster zeigen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
</context>
<context>
    <name>VersusButton</name>
    <message>
        <source>Compare with another plan</source>
        <translation>Mit einem anderen Plan vergleichen</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Schnell</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Ausgewogen</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Bestmöglich</translation>
    </message>
    <message>
        <source>The original</source>
        <translation>Das Original</translation>
    </message>
    <message>
        <source>One model alone</source>
        <translation>Ein Modell allein</translation>
    </message>
</context>
<context>
    <name>Viewer</name>
    <message>
        <source>Restoring…</source>
        <translation>Restauriere …</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
</context>
<context>
    <name>ViewerPanel</name>
    <message>
        <source>Compare with a divider (1)</source>
        <translation>Mit Trennlinie vergleichen (1)</translation>
    </message>
    <message>
        <source>Side by side (2)</source>
        <translation>Nebeneinander (2)</translation>
    </message>
    <message>
        <source>Only the restored photo (3)</source>
        <translation>Nur das restaurierte Foto (3)</translation>
    </message>
    <message>
        <source>Histogram (H)</source>
        <translation>Histogramm (H)</translation>
    </message>
    <message>
        <source>Zoom out (-)</source>
        <translation>Verkleinern (-)</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Vergrößern (+)</translation>
    </message>
    <message>
        <source>Fit, or 100 % (Z)</source>
        <translation>Einpassen oder 100 % (Z)</translation>
    </message>
    <message>
        <source>Full screen (F)</source>
        <translation>Vollbild (F)</translation>
    </message>
    <message>
        <source>Close the viewer (Esc)</source>
        <translation>Den Betrachter schließen (Esc)</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
</context>
<context>
    <name>Viewing</name>
    <message>
        <source>Loading…</source>
        <translation>Lädt …</translation>
    </message>
</context>
<context>
    <name>WatchForm</name>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>too dark and grainy</source>
        <translation>zu dunkel und körnig</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>also the folders inside it</source>
        <translation>auch Unterordner</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Überwachen</translation>
    </message>
    <message>
        <source>Not clear. Perhaps: {readings}</source>
        <translation>Nicht eindeutig. Vielleicht: {readings}</translation>
    </message>
</context>
<context>
    <name>WatchPage</name>
    <message>
        <source>No longer watched: {folder}</source>
        <translation>Nicht mehr überwacht: {folder}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>Überwachte Ordner</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>Ordner überwachen …</translation>
    </message>
    <message>
        <source>No watched folders</source>
        <translation>Keine überwachten Ordner</translation>
    </message>
    <message>
        <source>Photos that appear in a watched folder are restored by themselves.</source>
        <translation>Fotos, die in einem überwachten Ordner landen, werden von selbst restauriert.</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>Watch {folder}</source>
        <translation>{folder} überwachen</translation>
    </message>
    <message>
        <source>“photofix” next to each photo</source>
        <translation>„photofix“ neben jedem Foto</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Choose a folder that is there.</source>
        <translation>Wählen Sie einen vorhandenen Ordner.</translation>
    </message>
    <message>
        <source>Say what is wrong with the photos.</source>
        <translation>Sagen Sie, was mit den Fotos nicht stimmt.</translation>
    </message>
    <message>
        <source>This folder is watched already, with the same output.</source>
        <translation>Dieser Ordner wird schon überwacht, mit derselben Ausgabe.</translation>
    </message>
    <message>
        <source>Watching broke off.</source>
        <translation>Das Überwachen brach ab.</translation>
    </message>
    <message>
        <source>watching</source>
        <translation>wird überwacht</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n fertig</numerusform>
            <numerusform>%n fertig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartend</numerusform>
            <numerusform>%n wartend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>too dark and grainy</source>
        <translation>zu dunkel und körnig</translation>
    </message>
    <message>
        <source>No photos yet: drop some here</source>
        <translation>Noch keine Fotos: legen Sie welche hier ab</translation>
    </message>
    <message>
        <source>Files or whole folders. Originals are never changed; copies are written.</source>
        <translation>Dateien oder ganze Ordner. Originale werden nie verändert; es entstehen Kopien.</translation>
    </message>
    <message>
        <source>Choose photos…</source>
        <translation>Fotos wählen …</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen …</translation>
    </message>
    <message>
        <source>Try it with a sample</source>
        <translation>Mit einem Beispiel probieren</translation>
    </message>
    <message>
        <source>Looking for photos…</source>
        <translation>Suche Fotos …</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) added</source>
        <translation>
            <numerusform>%n Foto hinzugefügt</numerusform>
            <numerusform>%n Fotos hinzugefügt</numerusform>
        </translation>
    </message>
    <message>
        <source>These photos are in the batch already.</source>
        <translation>Diese Fotos sind schon im Stapel.</translation>
    </message>
    <message>
        <source>Recipe kept: {name}. On the command line: photofix batch --recipe {name}</source>
        <translation>Rezept gespeichert: {name}. In der Befehlszeile: photofix batch --recipe {name}</translation>
    </message>
    <message>
        <source>New batch</source>
        <translation>Neuer Stapel</translation>
    </message>
</context>
<context>
    <name>_Chip</name>
    <message>
        <source>{fault}: switched off</source>
        <translation>{fault}: ausgeschaltet</translation>
    </message>
    <message>
        <source>Click to weigh it or switch it off</source>
        <translation>Klicken, um es zu gewichten oder auszuschalten</translation>
    </message>
</context>
<context>
    <name>_Counts</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartend</numerusform>
            <numerusform>%n wartend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n fertig</numerusform>
            <numerusform>%n fertig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left alone</source>
        <translation>
            <numerusform>%n ausgelassen</numerusform>
            <numerusform>%n ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n zu prüfen</numerusform>
            <numerusform>%n zu prüfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n can’t be read</source>
        <translation>
            <numerusform>%n nicht lesbar</numerusform>
            <numerusform>%n nicht lesbar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Finder</name>
    <message>
        <source>Search names</source>
        <translation>Namen suchen</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore only these</source>
        <translation>Nur diese restaurieren</translation>
    </message>
    <message>
        <source>Own settings</source>
        <translation>Eigene Einstellungen</translation>
    </message>
    <message>
        <source>Another sentence or other strengths for the selected photos</source>
        <translation>Ein anderer Satz oder andere Stärken für die ausgewählten Fotos</translation>
    </message>
    <message>
        <source>As added</source>
        <translation>Wie hinzugefügt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Worst first</source>
        <translation>Schlechteste zuerst</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Sorted by: {order}</source>
        <translation>Sortiert nach: {order}</translation>
    </message>
</context>
<context>
    <name>_Popup</name>
    <message>
        <source>How far to go: {fault}</source>
        <translation>Wie weit gehen: {fault}</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>As far as sentence and photo ask for</source>
        <translation>So weit, wie Satz und Foto verlangen</translation>
    </message>
</context>
<context>
    <name>_Table</name>
    <message>
        <source>Sentence</source>
        <translation>Satz</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
</context>
<context>
    <name>_Words</name>
    <message>
        <source>the original</source>
        <translation>das Original</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>restauriert</translation>
    </message>
    <message>
        <source>before and after</source>
        <translation>vorher und nachher</translation>
    </message>
    <message>
        <source>is being restored</source>
        <translation>wird restauriert</translation>
    </message>
</context>
<context>
    <name>answers</name>
    <message>
        <source>{pixels} pixels wide</source>
        <translation>{pixels} Pixel breit</translation>
    </message>
    <message>
        <source>{pixels} pixels high</source>
        <translation>{pixels} Pixel hoch</translation>
    </message>
    <message>
        <source>{pixels} megapixels</source>
        <translation>{pixels} Megapixel</translation>
    </message>
    <message>
        <source>keeps {faults}</source>
        <translation>behält {faults}</translation>
    </message>
    <message>
        <source>{pixels} pixels on the long side</source>
        <translation>{pixels} Pixel auf der langen Seite</translation>
    </message>
    <message>
        <source>asked: {wanted}; photofix enlarges {scale} times</source>
        <translation>verlangt: {wanted}; photofix vergrößert {scale}-fach</translation>
    </message>
    <message>
        <source>{scale} times the size</source>
        <translation>{scale}-fache Größe</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>no such file; check its name</source>
        <translation>die Datei ist nicht da; den Namen prüfen</translation>
    </message>
    <message>
        <source>no permission to read it; check its rights</source>
        <translation>keine Leseberechtigung; die Zugriffsrechte prüfen</translation>
    </message>
    <message>
        <source>can&apos;t be opened ({reason}); check it</source>
        <translation>kann nicht geöffnet werden ({reason}); die Datei prüfen</translation>
    </message>
    <message>
        <source>can&apos;t be read ({reason}); check it</source>
        <translation>kann nicht gelesen werden ({reason}); die Datei prüfen</translation>
    </message>
    <message>
        <source>the file is empty; copy it again from where it came</source>
        <translation>die Datei ist leer; noch einmal von der Quelle kopieren</translation>
    </message>
    <message>
        <source>the file is cut off; copy it again from where it came</source>
        <translation>die Datei ist abgeschnitten; noch einmal von der Quelle kopieren</translation>
    </message>
    <message>
        <source>the file is cut off; copy it again from the camera or card</source>
        <translation>die Datei ist abgeschnitten; noch einmal von Kamera oder Karte kopieren</translation>
    </message>
    <message>
        <source>the file is damaged or cut off; copy it again from where it came</source>
        <translation>die Datei ist beschädigt oder abgeschnitten; noch einmal von der Quelle kopieren</translation>
    </message>
    <message>
        <source>the file is damaged or cut off ({reason}); copy it again from where it came</source>
        <translation>die Datei ist beschädigt oder abgeschnitten ({reason}); noch einmal von der Quelle kopieren</translation>
    </message>
    <message>
        <source>the header is damaged; copy the file again</source>
        <translation>der Kopf der Datei ist beschädigt; die Datei noch einmal kopieren</translation>
    </message>
    <message>
        <source>its decoder gives one colour all over, though the file holds more; copy it again from where it came</source>
        <translation>der Dekoder liefert überall dieselbe Farbe, obwohl die Datei mehr enthält; noch einmal von der Quelle kopieren</translation>
    </message>
    <message>
        <source>its header is wrong about its size; copy the file again</source>
        <translation>der Dateikopf nennt eine falsche Größe; die Datei noch einmal kopieren</translation>
    </message>
    <message>
        <source>the photo has no pixels; copy it again from where it came</source>
        <translation>das Foto hat keine Pixel; noch einmal von der Quelle kopieren</translation>
    </message>
    <message>
        <source>{width} × {height} is more than {megapixels:g} megapixels; make it smaller first</source>
        <translation>{width} × {height} sind mehr als {megapixels:g} Megapixel; zuerst verkleinern</translation>
    </message>
    <message>
        <source>a {format} of more {parts:part} than any camera or editor writes; save it anew with an editor first</source>
        <translation>ein {format} mit mehr Teilen ({parts:part}), als eine Kamera oder ein Bildprogramm schreibt; bitte zuerst mit einem Bildprogramm neu speichern</translation>
    </message>
    <message>
        <source>the process that reads photos does not start; see: photofix doctor</source>
        <translation>der Prozess, der Fotos einliest, startet nicht; siehe: photofix doctor</translation>
    </message>
    <message>
        <source>an animated {format}; extract one frame as a still picture, and restore that</source>
        <translation>{format} mit bewegtem Bild; ein Einzelbild herausziehen und das restaurieren</translation>
    </message>
    <message>
        <source>not enough memory for this photo; close other programs</source>
        <translation>zu wenig Speicher für dieses Foto; andere Programme schließen</translation>
    </message>
    <message>
        <source>a JPEG XL of floating-point samples; save it with 8 or 16 bits first</source>
        <translation>JPEG XL mit Gleitkommawerten; erst mit 8 oder 16 Bit speichern</translation>
    </message>
    <message>
        <source>JPEG XL needs opencodecs, for Python 3.11 to 3.13: pip install &apos;photofix[jxl]&apos;</source>
        <translation>JPEG XL braucht opencodecs, für Python 3.11 bis 3.13: pip install &apos;photofix[jxl]&apos;</translation>
    </message>
    <message>
        <source>AVIF of more than 8 bits needs pylibheif: pip install &apos;photofix[avif]&apos;, or choose another format, TIFF for example</source>
        <translation>AVIF mit mehr als 8 Bit braucht pylibheif: pip install &apos;photofix[avif]&apos;, oder ein anderes Format wählen, zum Beispiel TIFF</translation>
    </message>
    <message>
        <source>a raw file of a kind that LibRaw does not know; convert it to DNG first</source>
        <translation>eine RAW-Datei, die LibRaw nicht kennt; erst in DNG umwandeln</translation>
    </message>
    <message>
        <source>--format dng restores what comes before developing: noise, blur, JPEG artefacts and size; leave {tasks:title} to developing, or leave out --format dng</source>
        <translation>--format dng restauriert, was vor dem Entwickeln kommt: Rauschen, Unschärfe, JPEG-Artefakte und Größe; {tasks:title} dem Entwickeln überlassen oder --format dng weglassen</translation>
    </message>
    <message>
        <source>the raw file is cut off; copy it from the card again</source>
        <translation>die RAW-Datei ist abgeschnitten; noch einmal von der Karte kopieren</translation>
    </message>
    <message>
        <source>LibRaw finds nothing but black in it; convert it with its maker&apos;s program first</source>
        <translation>LibRaw findet darin nichts als Schwarz; bitte zuerst mit dem Programm des Herstellers umwandeln</translation>
    </message>
    <message>
        <source>the raw file is cut off or has no picture ({reason}); copy it from the card again</source>
        <translation>die RAW-Datei ist abgeschnitten oder hat kein Bild ({reason}); noch einmal von der Karte kopieren</translation>
    </message>
    <message>
        <source>a TIFF with {what:tiff}; save it as 8- or 16-bit RGB first</source>
        <translation>ein TIFF mit {what:tiff}; erst als RGB mit 8 oder 16 Bit speichern</translation>
    </message>
    <message>
        <source>a TIFF compressed with {codec}; save it with LZW or ZIP compression first</source>
        <translation>ein TIFF, das mit {codec} komprimiert ist; bitte zuerst mit LZW- oder ZIP-Kompression speichern</translation>
    </message>
    <message>
        <source>exists already; choose another name or allow overwriting</source>
        <translation>ist schon da; andere Namen wählen oder das Ersetzen erlauben</translation>
    </message>
    <message>
        <source>{path} exists already</source>
        <translation>{path} ist schon da</translation>
    </message>
    <message>
        <source>{path} exists already, of the photo as it was before; --existing changed restores it again</source>
        <translation>{path} gibt es schon, aber von einem früheren Stand des Fotos; --existing changed restauriert es neu</translation>
    </message>
    <message>
        <source>{path} is as it would be made again</source>
        <translation>{path} ist schon so, wie die Kopie neu geschrieben würde</translation>
    </message>
    <message>
        <source>this is the original, which is never changed; name another file</source>
        <translation>das ist das Original, das nie verändert wird; eine andere Datei nennen</translation>
    </message>
    <message>
        <source>its folder does not exist; create it first</source>
        <translation>der Ordner ist nicht da; zuerst anlegen</translation>
    </message>
    <message>
        <source>no permission to write there; choose another folder</source>
        <translation>keine Schreibberechtigung dort; einen anderen Ordner wählen</translation>
    </message>
    <message>
        <source>not enough memory to encode it; close other programs</source>
        <translation>zu wenig Speicher zum Schreiben; andere Programme schließen</translation>
    </message>
    <message>
        <source>the disk is full; make room or choose another folder</source>
        <translation>der Datenträger ist voll; Platz schaffen oder einen anderen Ordner wählen</translation>
    </message>
    <message>
        <source>could not be written ({reason}); choose another folder</source>
        <translation>konnte nicht geschrieben werden ({reason}); einen anderen Ordner wählen</translation>
    </message>
    <message>
        <source>can&apos;t be encoded as {format} ({reason}); choose another format</source>
        <translation>lässt sich nicht als {format} speichern ({reason}); ein anderes Format wählen</translation>
    </message>
    <message>
        <source>{format} holds at most {most} pixels a side, and this has {side}; choose another format, PNG for example</source>
        <translation>{format} fasst höchstens {most} Pixel je Seite, und hier sind es {side}; ein anderes Format wählen, zum Beispiel PNG</translation>
    </message>
    <message>
        <source>the gain map was left out, since the copy has another size: it is no HDR</source>
        <translation>die Gain-Map wurde weggelassen, weil die Kopie eine andere Größe hat: sie ist kein HDR</translation>
    </message>
    <message>
        <source>the gain map was left out, since its tones have changed: it is no HDR</source>
        <translation>die Gain-Map wurde weggelassen, weil sich die Tonwerte geändert haben: die Kopie ist kein HDR</translation>
    </message>
    <message>
        <source>the gain map ({kind}) was left out: photofix keeps those of JPEGs, and the copy is no HDR</source>
        <translation>die Gain-Map ({kind}) wurde weggelassen: photofix behält die von JPEGs, und die Kopie ist kein HDR</translation>
    </message>
    <message>
        <source>{format} holds no gain map: it was left out, and the copy is no HDR</source>
        <translation>{format} kennt keine Gain-Map: sie wurde weggelassen, und die Kopie ist kein HDR</translation>
    </message>
    <message>
        <source>the film in the file (motion photo) was left out</source>
        <translation>der Film in der Datei (Bewegtfoto) wurde weggelassen</translation>
    </message>
    <message>
        <source>a part of the XMP was left out: it is not all in the file</source>
        <translation>ein Teil des XMP wurde weggelassen: es ist nicht vollständig in der Datei</translation>
    </message>
    <message>
        <source>{format} holds no HDR: its highlights were brought into the range of sRGB</source>
        <translation>{format} kennt kein HDR: die Lichter wurden in den Bereich von sRGB gebracht</translation>
    </message>
    <message>
        <source>corrections that the file lists for developing it were not made: {names}</source>
        <translation>Korrekturen, die die Datei für das Entwickeln nennt, wurden nicht ausgeführt: {names}</translation>
    </message>
    <message>
        <source>{format} can&apos;t hold all that the photo tells displays of its brightness (mean, mastering display): left out</source>
        <translation>{format} kann nicht alles aufnehmen, was das Foto Bildschirmen über seine Helligkeit sagt (Mittel, Mastering-Display): weggelassen</translation>
    </message>
    <message>
        <source>the copy is no HDR: its highlights were brought into the range of its profile</source>
        <translation>die Kopie ist kein HDR: die Lichter wurden in den Bereich ihres Profils gebracht</translation>
    </message>
    <message>
        <source>the colour code points {points} mean nothing to photofix: taken for sRGB</source>
        <translation>die Farbkennzahlen {points} sind photofix unbekannt: als sRGB gelesen</translation>
    </message>
    <message>
        <source>the ICC profile is made for reading alone: the copy is in sRGB</source>
        <translation>das ICC-Profil gilt nur für die Eingabe: die Kopie ist in sRGB</translation>
    </message>
    <message>
        <source>it defines XML entities, which XMP does not allow</source>
        <translation>es definiert XML-Entitäten, die XMP nicht erlaubt</translation>
    </message>
    <message>
        <source>The sentence asks to {tasks:remedy}.</source>
        <translation>Der Satz verlangt: {tasks:remedy}.</translation>
    </message>
    <message>
        <source>The sentence asks to {tasks:remedy}; unasked, photofix would not.</source>
        <translation>Der Satz verlangt: {tasks:remedy}; von sich aus täte photofix das nicht.</translation>
    </message>
    <message>
        <source>{tasks:remedy} at twice the size</source>
        <translation>{tasks:remedy}, bei doppelter Größe</translation>
    </message>
    <message>
        <source>The sentence names no fault, so photofix restores what it finds.</source>
        <translation>Der Satz nennt keinen Fehler; photofix restauriert, was es findet.</translation>
    </message>
    <message>
        <source>The photo shows nothing that photofix restores.</source>
        <translation>Das Foto zeigt nichts, was photofix restauriert.</translation>
    </message>
    <message>
        <source>The sentence keeps {kept:title} as it is.</source>
        <translation>Nach dem Satz bleibt unverändert: {kept:title}.</translation>
    </message>
    <message>
        <source>It was copied as it is.</source>
        <translation>Es wurde kopiert, wie es ist.</translation>
    </message>
    <message>
        <source>Then photofix will {task:remedy}.</source>
        <translation>Danach: {task:remedy}.</translation>
    </message>
    <message>
        <source>Brightening would bring out its noise, so the noise goes first.</source>
        <translation>Aufhellen würde das Rauschen zeigen, daher wird es zuerst entfernt.</translation>
    </message>
    <message>
        <source>Then photofix will enlarge it to twice the size once more.</source>
        <translation>Dann wird photofix es noch einmal auf das Doppelte vergrößern.</translation>
    </message>
    <message>
        <source>It becomes {factor:g} times as large.</source>
        <translation>Es wird {factor:g}-mal so groß.</translation>
    </message>
    <message>
        <source>Each photo gets {pixels:g} pixels on the long side, at most 4 times its own.</source>
        <translation>Jedes Foto bekommt {pixels:g} Pixel an der langen Seite, höchstens das Vierfache der eigenen.</translation>
    </message>
    <message>
        <source>More than 4 times is not sensible, so it becomes 4 times as large.</source>
        <translation>Mehr als das Vierfache ist nicht sinnvoll, deshalb wird es 4-mal so groß.</translation>
    </message>
    <message>
        <source>{model} is the fastest model here for that.</source>
        <translation>{model} ist hier das schnellste Modell dafür.</translation>
    </message>
    <message>
        <source>{model} is the best model here for that.</source>
        <translation>{model} ist hier das beste Modell dafür.</translation>
    </message>
    <message>
        <source>{model} is the best model here in reasonable time for that.</source>
        <translation>{model} ist hier das beste Modell dafür in vertretbarer Zeit.</translation>
    </message>
    <message>
        <source>only_if_needed needs a diagnosis of the photo</source>
        <translation>only_if_needed braucht eine Diagnose des Fotos</translation>
    </message>
    <message>
        <source>underexposure</source>
        <translation>Unterbelichtung</translation>
    </message>
    <message>
        <source>faults of colour or contrast</source>
        <translation>Farb- oder Kontrastfehler</translation>
    </message>
    <message>
        <source>loss of detail</source>
        <translation>Detailverlust</translation>
    </message>
    <message>
        <source>{share:.0%} of the photo has become pure white.</source>
        <translation>{share:.0%} des Fotos sind reinweiß geworden.</translation>
    </message>
    <message>
        <source>{share:.0%} of the photo has become pure black.</source>
        <translation>{share:.0%} des Fotos sind tiefschwarz geworden.</translation>
    </message>
    <message>
        <source>Its colours have shifted, which was not asked for.</source>
        <translation>Die Farben haben sich verschoben, ohne dass es verlangt war.</translation>
    </message>
    <message>
        <source>Some colours have changed their hue.</source>
        <translation>Manche Farben haben ihren Ton geändert.</translation>
    </message>
    <message>
        <source>A pattern has appeared in flat areas.</source>
        <translation>In glatten Flächen ist ein Muster entstanden.</translation>
    </message>
    <message>
        <source>It has become brighter, unasked.</source>
        <translation>Es ist heller geworden, ohne dass es verlangt war.</translation>
    </message>
    <message>
        <source>It has become darker, unasked.</source>
        <translation>Es ist dunkler geworden, ohne dass es verlangt war.</translation>
    </message>
    <message>
        <source>&apos;{sentence}&apos; asks for nothing that photofix does: {advice}</source>
        <translation>„{sentence}“ verlangt nichts, was photofix kann: {advice}</translation>
    </message>
    <message>
        <source>&apos;{sentence}&apos; is {language:language}; photofix reads {languages:language/or}: {advice}</source>
        <translation>„{sentence}“ ist {language:language}; photofix liest {languages:language/or}: {advice}</translation>
    </message>
    <message>
        <source>{cannot:/;} (&apos;{sentence}&apos;): {advice}</source>
        <translation>{cannot:/;} („{sentence}“). Stattdessen {advice}</translation>
    </message>
    <message>
        <source>say what is wrong with the photo, for example &apos;too dark and grainy&apos;, or &apos;make it better&apos;</source>
        <translation>sagen, was dem Foto fehlt, zum Beispiel „zu dunkel und verrauscht“ oder „mach es besser“</translation>
    </message>
    <message>
        <source>crop</source>
        <translation>zuschneiden</translation>
    </message>
    <message>
        <source>straighten</source>
        <translation>gerade richten</translation>
    </message>
    <message>
        <source>correct perspective or distortion</source>
        <translation>Perspektive oder Verzeichnung korrigieren</translation>
    </message>
    <message>
        <source>rotate or mirror</source>
        <translation>drehen oder spiegeln</translation>
    </message>
    <message>
        <source>remove or replace people</source>
        <translation>Personen entfernen oder ersetzen</translation>
    </message>
    <message>
        <source>remove objects</source>
        <translation>Gegenstände entfernen</translation>
    </message>
    <message>
        <source>replace the sky</source>
        <translation>den Himmel ersetzen</translation>
    </message>
    <message>
        <source>change the background</source>
        <translation>den Hintergrund ändern</translation>
    </message>
    <message>
        <source>repair scratches or tears</source>
        <translation>Kratzer oder Risse ausbessern</translation>
    </message>
    <message>
        <source>remove dust or sensor spots</source>
        <translation>Staub oder Sensorflecken entfernen</translation>
    </message>
    <message>
        <source>correct vignetting</source>
        <translation>Vignettierung korrigieren</translation>
    </message>
    <message>
        <source>remove colour fringes</source>
        <translation>Farbsäume entfernen</translation>
    </message>
    <message>
        <source>remove lens flare</source>
        <translation>Blendenflecke entfernen</translation>
    </message>
    <message>
        <source>remove reflections</source>
        <translation>Spiegelungen entfernen</translation>
    </message>
    <message>
        <source>remove moiré</source>
        <translation>Moiré entfernen</translation>
    </message>
    <message>
        <source>correct red eyes</source>
        <translation>rote Augen korrigieren</translation>
    </message>
    <message>
        <source>retouch faces</source>
        <translation>Gesichter retuschieren</translation>
    </message>
    <message>
        <source>smooth skin</source>
        <translation>Haut glätten</translation>
    </message>
    <message>
        <source>colourise black-and-white photos</source>
        <translation>Schwarz-Weiß-Fotos kolorieren</translation>
    </message>
    <message>
        <source>convert to black and white</source>
        <translation>in Schwarz-Weiß umwandeln</translation>
    </message>
    <message>
        <source>add or remove text and logos</source>
        <translation>Text und Logos hinzufügen oder entfernen</translation>
    </message>
    <message>
        <source>add or remove frames</source>
        <translation>Rahmen hinzufügen oder entfernen</translation>
    </message>
    <message>
        <source>imitate a style</source>
        <translation>einen Stil nachahmen</translation>
    </message>
    <message>
        <source>add noise, blur or weather</source>
        <translation>Rauschen, Unschärfe oder Wetter hinzufügen</translation>
    </message>
    <message>
        <source>combine photos</source>
        <translation>Fotos kombinieren</translation>
    </message>
    <message>
        <source>invent what is not in the photo</source>
        <translation>erfinden, was nicht im Foto ist</translation>
    </message>
    <message>
        <source>make photos smaller</source>
        <translation>Fotos verkleinern</translation>
    </message>
    <message>
        <source>sort, rename or send photos</source>
        <translation>Fotos sortieren, umbenennen oder verschicken</translation>
    </message>
    <message>
        <source>brighter</source>
        <translation>heller</translation>
    </message>
    <message>
        <source>darker</source>
        <translation>dunkler</translation>
    </message>
    <message>
        <source>higher in contrast</source>
        <translation>kontrastreicher</translation>
    </message>
    <message>
        <source>lower in contrast</source>
        <translation>kontrastärmer</translation>
    </message>
    <message>
        <source>more saturated</source>
        <translation>farbkräftiger</translation>
    </message>
    <message>
        <source>less saturated</source>
        <translation>weniger farbkräftig</translation>
    </message>
    <message>
        <source>warmer</source>
        <translation>wärmer</translation>
    </message>
    <message>
        <source>cooler</source>
        <translation>kühler</translation>
    </message>
    <message>
        <source>more magenta</source>
        <translation>magentalastiger</translation>
    </message>
    <message>
        <source>greener</source>
        <translation>grüner</translation>
    </message>
    <message>
        <source>{option:option} is {value!r}; give a text that is not empty</source>
        <translation>{option:option} ist {value!r}; einen Text angeben, der nicht leer ist</translation>
    </message>
    <message>
        <source>{option:option} is &apos;{value}&apos;; give {choices:/or}</source>
        <translation>{option:option} ist „{value}“; {choices:/or} angeben</translation>
    </message>
    <message>
        <source>{option:option} is {value!r}; give a number</source>
        <translation>{option:option} ist {value!r}; eine Zahl angeben</translation>
    </message>
    <message>
        <source>{option:option} is {value!r}; give a whole number</source>
        <translation>{option:option} ist {value!r}; eine ganze Zahl angeben</translation>
    </message>
    <message>
        <source>{option:option} is {value:g}; give {wanted:wanted}</source>
        <translation>{option:option} ist {value:g}; erlaubt: {wanted:wanted}</translation>
    </message>
    <message>
        <source>{option:option} is {value!r}; give true or false</source>
        <translation>{option:option} ist {value!r}; true oder false angeben</translation>
    </message>
    <message>
        <source>{option:option} is &apos;{value}&apos;; give auto, or HOST:PORT of the head of the cluster</source>
        <translation>{option:option} ist „{value}“; auto angeben oder HOST:PORT des Kopfs des Clusters</translation>
    </message>
    <message>
        <source>{option:option} is &apos;{value}&apos;; photofix writes {formats:/,}</source>
        <translation>{option:option} ist „{value}“; photofix schreibt {formats:/,}</translation>
    </message>
    <message>
        <source>{one} and {other} exclude each other; give one</source>
        <translation>{one} und {other} schließen einander aus; nur eines angeben</translation>
    </message>
    <message>
        <source>there is no setting &apos;{setting}&apos;; {hint}</source>
        <translation>es gibt keine Einstellung „{setting}“; {hint}</translation>
    </message>
    <message>
        <source>no such file; check PHOTOFIX_CONFIG</source>
        <translation>die Datei ist nicht da; PHOTOFIX_CONFIG prüfen</translation>
    </message>
    <message>
        <source>can&apos;t be read ({reason}); check its rights</source>
        <translation>kann nicht gelesen werden ({reason}); die Rechte prüfen</translation>
    </message>
    <message>
        <source>{reason}; write lines such as: strength = 0.8</source>
        <translation>{reason}; Zeilen schreiben wie: strength = 0.8</translation>
    </message>
    <message>
        <source>begin each watched folder with a line [[watch]]</source>
        <translation>jeden überwachten Ordner mit einer Zeile [[watch]] beginnen</translation>
    </message>
    <message>
        <source>is there already, and photofix did not write it; move it away first</source>
        <translation>gibt es schon, und photofix hat es nicht geschrieben; zuerst woandershin verschieben</translation>
    </message>
    <message>
        <source>Thunar&apos;s actions can&apos;t be read; correct the file, or move it away</source>
        <translation>Thunars Aktionen lassen sich nicht lesen; die Datei berichtigen oder woandershin verschieben</translation>
    </message>
    <message>
        <source>no model is called &apos;{model}&apos;; {hint}</source>
        <translation>kein Modell heißt „{model}“; {hint}</translation>
    </message>
    <message>
        <source>{path}, [{model}]: photofix has a model of that name; choose another</source>
        <translation>{path}, [{model}]: photofix hat ein Modell dieses Namens; einen anderen wählen</translation>
    </message>
    <message>
        <source>{path} is not valid TOML: {reason}; correct that line</source>
        <translation>{path} ist kein gültiges TOML: {reason}; diese Zeile berichtigen</translation>
    </message>
    <message>
        <source>{path} can&apos;t be read ({reason}); correct or remove it</source>
        <translation>{path} kann nicht gelesen werden ({reason}); berichtigen oder entfernen</translation>
    </message>
    <message>
        <source>&apos;{setting}&apos; stands outside of any [model]; move it into one</source>
        <translation>„{setting}“ steht außerhalb jedes [Modells]; in eines verschieben</translation>
    </message>
    <message>
        <source>&apos;{model}&apos; can&apos;t be a model&apos;s name; use {names}</source>
        <translation>„{model}“ kann kein Modellname sein; erlaubt: {names}</translation>
    </message>
    <message>
        <source>the catalogue&apos;s config of &apos;{model}&apos; makes no network: {reason}</source>
        <translation>die Angaben des Katalogs zu {model} ergeben kein Netz: {reason}</translation>
    </message>
    <message>
        <source>the model&apos;s result has NaN or infinite pixels; check its weights</source>
        <translation>das Ergebnis des Modells hat Pixel, die keine Zahlen sind; seine Gewichte prüfen</translation>
    </message>
    <message>
        <source>no room in {folder}: {needed:.0f} MB are needed, {free:.0f} MB are free; make room, or move the folder with PHOTOFIX_MODELS</source>
        <translation>kein Platz in {folder}: {needed:.0f} MB sind nötig, {free:.0f} MB sind frei; Platz schaffen oder den Ordner mit PHOTOFIX_MODELS verlegen</translation>
    </message>
    <message>
        <source>the disk of {folder} is full; make room and do it again</source>
        <translation>der Datenträger von {folder} ist voll; Platz schaffen und wiederholen</translation>
    </message>
    <message>
        <source>can&apos;t write in {folder} ({reason}); move it with PHOTOFIX_MODELS</source>
        <translation>in {folder} kann nicht geschrieben werden ({reason}); mit PHOTOFIX_MODELS verlegen</translation>
    </message>
    <message>
        <source>&apos;{model}&apos; is part of photofix and can&apos;t be removed</source>
        <translation>{model} ist Teil von photofix und lässt sich nicht entfernen</translation>
    </message>
    <message>
        <source>&apos;{model}&apos; is not on this machine; there is nothing to remove</source>
        <translation>{model} ist nicht auf diesem Rechner; es gibt nichts zu entfernen</translation>
    </message>
    <message>
        <source>the text head of &apos;{model}&apos; takes sentences about {classes:/,} for others; its encoder is another, or its classes have another order</source>
        <translation>der Textkopf von {model} verwechselt Sätze über {classes:/,}; sein Encoder ist ein anderer, oder seine Klassen stehen in anderer Reihenfolge</translation>
    </message>
    <message>
        <source>&apos;{model}&apos; reads sentences with sentence-transformers, which is not installed: pip install &apos;photofix[instructir]&apos;</source>
        <translation>{model} liest Sätze mit sentence-transformers, das nicht installiert ist: pip install &apos;photofix[instructir]&apos;</translation>
    </message>
    <message>
        <source>sentence-transformers {version} would run code that an encoder&apos;s folder names; update it: pip install &apos;photofix[instructir]&apos;</source>
        <translation>sentence-transformers {version} würde Code ausführen, den der Ordner eines Encoders nennt; aktualisieren: pip install &apos;photofix[instructir]&apos;</translation>
    </message>
    <message>
        <source>{file} is refused and removed: its checksum is {checksum}, not {wanted}; try again later</source>
        <translation>{file} wurde abgelehnt und gelöscht: die Prüfsumme ist {checksum}, nicht {wanted}; später noch einmal versuchen</translation>
    </message>
    <message>
        <source>offline mode is on</source>
        <translation>Offline-Modus ist an</translation>
    </message>
    <message>
        <source>no network</source>
        <translation>kein Netz</translation>
    </message>
    <message>
        <source>{path} is damaged (its sha256 is not the catalogue&apos;s); reinstall photofix</source>
        <translation>{path} ist beschädigt (die Prüfsumme ist nicht die des Katalogs); photofix neu installieren</translation>
    </message>
    <message>
        <source>{path} is not a table of tensors; give a model&apos;s weights</source>
        <translation>{path} ist keine Tabelle von Tensoren; die Gewichte eines Modells wählen</translation>
    </message>
    <message>
        <source>{path} is missing; check its name</source>
        <translation>{path} fehlt; den Namen prüfen</translation>
    </message>
    <message>
        <source>{path} can&apos;t be read ({reason})</source>
        <translation>{path} lässt sich nicht lesen ({reason})</translation>
    </message>
    <message>
        <source>{path} is not a file; give a model&apos;s weights</source>
        <translation>{path} ist keine Datei; die Gewichte eines Modells angeben</translation>
    </message>
    <message>
        <source>{path} has {gigabytes:.1f} GB, more than any network that photofix knows; give the weights alone</source>
        <translation>{path} hat {gigabytes:.1f} GB, mehr als jedes Netz, das photofix kennt; nur die Gewichte angeben</translation>
    </message>
    <message>
        <source>{path} is refused: it is damaged, or holds {strangers:/and}, which could run code; nothing in it was run; ask its author for a .safetensors file</source>
        <translation>{path} wird abgelehnt: beschädigt, oder es enthält {strangers:/and} und könnte damit Programme ausführen; nichts davon wurde ausgeführt; vom Autor eine .safetensors-Datei erbitten</translation>
    </message>
    <message>
        <source>{path} is damaged: {reason}</source>
        <translation>{path} ist beschädigt: {reason}</translation>
    </message>
    <message>
        <source>{path} holds {count} tensors, with names of up to {longest} letters: not a network that photofix knows</source>
        <translation>{path} enthält {count} Tensoren mit Namen bis zu {longest} Zeichen: kein Netz, das photofix kennt</translation>
    </message>
    <message>
        <source>{path} names its tensors in characters that can&apos;t be shown</source>
        <translation>{path} benennt seine Tensoren mit Zeichen, die sich nicht anzeigen lassen</translation>
    </message>
    <message>
        <source>{path} is not usable: {name} does not hold plain numbers (it is sparse, nested, quantized or empty); give the weights as trained</source>
        <translation>{path} ist nicht brauchbar: {name} enthält keine einfachen Zahlen (dünn besetzt, verschachtelt, quantisiert oder leer); die Gewichte so angeben, wie sie trainiert wurden</translation>
    </message>
    <message>
        <source>{path} is refused: its tensors claim {megabytes:,.0f} MB, but the file holds {held:,.1f}; ask its author for a .safetensors file</source>
        <translation>{path} wird abgelehnt: die Tensoren geben {megabytes:,.0f} MB an, die Datei enthält {held:,.1f}; den Autor um eine .safetensors-Datei bitten</translation>
    </message>
    <message>
        <source>{path} does not fit the model: {misfits:/;}</source>
        <translation>{path} passt nicht zum Modell: {misfits:/;}</translation>
    </message>
    <message>
        <source>{path} is not as photofix wrote it: damaged or tampered with; remove the model and get it again</source>
        <translation>{path} ist nicht, wie photofix es schrieb: beschädigt oder verändert; das Modell entfernen und neu holen</translation>
    </message>
    <message>
        <source>{path} looks like {kind}, but its tensors make no network: {reason}</source>
        <translation>{path} sieht aus wie {kind}, aber seine Tensoren ergeben kein Netz: {reason}</translation>
    </message>
    <message>
        <source>{path} is not a weights file; give one of {kinds:/,}</source>
        <translation>{path} ist keine Gewichtsdatei; eine mit einer dieser Endungen wählen: {kinds:/,}</translation>
    </message>
    <message>
        <source>{path} is a link out of its folder; put the file itself there</source>
        <translation>{path} ist ein Link aus dem Ordner hinaus; die Datei selbst dorthin legen</translation>
    </message>
    <message>
        <source>{path} is {network}, not &apos;{model}&apos;; add it under another name</source>
        <translation>{path} ist {network}, nicht „{model}“; unter einem anderen Namen hinzufügen</translation>
    </message>
    <message>
        <source>a network of the type {architecture} ({config:/,})</source>
        <translation>ein Netz der Art {architecture} ({config:/,})</translation>
    </message>
    <message>
        <source>&apos;{model}&apos; is new: say what it restores, such as --for noise,blur</source>
        <translation>„{model}“ ist neu: angeben, was es restauriert, etwa --for noise,blur</translation>
    </message>
    <message>
        <source>{path} is not a sentence-transformers folder (it has no modules.json); to add weights, give the file</source>
        <translation>{path} ist kein Ordner von sentence-transformers (ohne modules.json); für Gewichte die Datei wählen</translation>
    </message>
    <message>
        <source>the files in {folder} do not fit together ({reason}); reinstall photofix</source>
        <translation>die Dateien in {folder} passen nicht zusammen ({reason}); photofix neu installieren</translation>
    </message>
    <message>
        <source>{path} is not a task head ({reason}); reinstall photofix</source>
        <translation>{path} ist kein Aufgabenkopf ({reason}); photofix neu installieren</translation>
    </message>
    <message>
        <source>{path} was made for other tasks; reinstall photofix</source>
        <translation>{path} ist für andere Aufgaben gemacht; photofix neu installieren</translation>
    </message>
    <message>
        <source>{path} is damaged; reinstall photofix</source>
        <translation>{path} ist beschädigt; photofix neu installieren</translation>
    </message>
    <message>
        <source>{path} is missing; reinstall photofix to get its text encoder back</source>
        <translation>{path} fehlt; photofix neu installieren, um den Textencoder zurückzubekommen</translation>
    </message>
    <message>
        <source>{path} is missing; reinstall photofix</source>
        <translation>{path} fehlt; photofix neu installieren</translation>
    </message>
    <message>
        <source>{path} is not a regular file; choose another name</source>
        <translation>{path} ist keine gewöhnliche Datei; einen anderen Namen wählen</translation>
    </message>
    <message>
        <source>{path} may be somebody&apos;s photo and is not replaced; choose another name</source>
        <translation>{path} könnte ein Foto sein und wird nicht ersetzt; einen anderen Namen wählen</translation>
    </message>
    <message>
        <source>{path} exists already; choose another name</source>
        <translation>{path} gibt es schon; einen anderen Namen wählen</translation>
    </message>
    <message>
        <source>can&apos;t be written ({reason})</source>
        <translation>lässt sich nicht schreiben ({reason})</translation>
    </message>
    <message>
        <source>no device &apos;{device}&apos; here; available: {devices:/,}</source>
        <translation>hier gibt es kein Gerät „{device}“; vorhanden: {devices:/,}</translation>
    </message>
    <message>
        <source>there is not enough memory even for the smallest tile; close other programs</source>
        <translation>der Speicher reicht nicht einmal für die kleinste Kachel; andere Programme schließen</translation>
    </message>
    <message>
        <source>--cluster takes Ray, which is not installed: pip install &apos;photofix[cluster]&apos;</source>
        <translation>--cluster braucht Ray, das nicht installiert ist: pip install &apos;photofix[cluster]&apos;</translation>
    </message>
    <message>
        <source>the cluster {address} can&apos;t be reached ({reason}); is it running? See: ray status</source>
        <translation>der Cluster {address} ist nicht zu erreichen ({reason}); läuft er? Siehe: ray status</translation>
    </message>
    <message>
        <source>{host} has photofix {version}, not {ours}; install the same there</source>
        <translation>{host} hat photofix {version}, nicht {ours}; dort dieselbe Version installieren</translation>
    </message>
    <message>
        <source>no node of the cluster has photofix {version}, as this machine has; see: photofix doctor --cluster ADDRESS</source>
        <translation>kein Knoten des Clusters hat photofix {version} wie dieser Rechner; siehe: photofix doctor --cluster ADRESSE</translation>
    </message>
    <message>
        <source>no node of the cluster has answered for {seconds:g} seconds; see: photofix doctor --cluster ADDRESS</source>
        <translation>seit {seconds:g} Sekunden hat kein Knoten des Clusters geantwortet; siehe: photofix doctor --cluster ADRESSE</translation>
    </message>
    <message>
        <source>the copy from the cluster is not what the node wrote; start the batch again</source>
        <translation>die Kopie aus dem Cluster ist nicht das, was der Knoten geschrieben hat; den Stapel noch einmal starten</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>the disk of {folder} is full; make room, and it goes on by itself</source>
        <translation>der Datenträger von {folder} ist voll; Platz schaffen, dann geht es von selbst weiter</translation>
    </message>
    <message>
        <source>the disk of {folder} is full; make room, then go on</source>
        <translation>der Datenträger von {folder} ist voll; Platz schaffen, dann fortsetzen</translation>
    </message>
    <message>
        <source>the folder {folder} is there no more; bring back its disk, and it goes on by itself</source>
        <translation>der Ordner {folder} ist nicht mehr da; seinen Datenträger wieder anschließen, dann geht es von selbst weiter</translation>
    </message>
    <message>
        <source>the folder {folder} is there no more; bring back its disk, then go on</source>
        <translation>der Ordner {folder} ist nicht mehr da; seinen Datenträger wieder anschließen, dann fortsetzen</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>this folder can&apos;t be read ({reason}); check its rights</source>
        <translation>dieser Ordner kann nicht gelesen werden ({reason}); die Rechte prüfen</translation>
    </message>
    <message>
        <source>no photos in this folder; give another folder</source>
        <translation>keine Fotos in diesem Ordner; einen anderen wählen</translation>
    </message>
    <message>
        <source>only copies that photofix made are in this folder; name them, or give another folder</source>
        <translation>in diesem Ordner sind nur Kopien von photofix; sie einzeln nennen oder einen anderen Ordner angeben</translation>
    </message>
    <message>
        <source>a copy that photofix made; add it by itself to restore it again</source>
        <translation>eine Kopie, die photofix gemacht hat; einzeln hinzufügen, um sie noch einmal zu restaurieren</translation>
    </message>
    <message>
        <source>the journal {path} can&apos;t be opened ({reason}); check the folder, or name another with PHOTOFIX_STATE</source>
        <translation>das Journal {path} kann nicht geöffnet werden ({reason}); den Ordner prüfen oder mit PHOTOFIX_STATE einen anderen nennen</translation>
    </message>
    <message>
        <source>the journal {path} can&apos;t be used: another process keeps it locked; end that, then try again</source>
        <translation>das Journal {path} ist nicht benutzbar: ein anderer Prozess sperrt es; ihn beenden und noch einmal versuchen</translation>
    </message>
    <message>
        <source>the journal {path} was written by a newer photofix; update this one, or name another folder with PHOTOFIX_STATE</source>
        <translation>das Journal {path} stammt von einem neueren photofix; dieses hier aktualisieren oder mit PHOTOFIX_STATE einen anderen Ordner nennen</translation>
    </message>
    <message>
        <source>{others} and {last}</source>
        <translation>{others} und {last}</translation>
    </message>
    <message>
        <source>{others} or {last}</source>
        <translation>{others} oder {last}</translation>
    </message>
    <message>
        <source>Whatever is wrong</source>
        <translation>Alles, was nicht stimmt</translation>
    </message>
    <message>
        <source>Batch {number}, begun {when}</source>
        <translation>Stapel {number}, begonnen: {when}</translation>
    </message>
    <message>
        <source>photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>restauriert</translation>
    </message>
    <message>
        <source>to look at</source>
        <translation>zu prüfen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>left as they are</source>
        <translation>unverändert gelassen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>still to do</source>
        <translation>noch zu tun</translation>
    </message>
    <message>
        <source>a photo</source>
        <translation>pro Foto</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Please look at these</source>
        <translation>Bitte prüfen</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Vorher und nachher</translation>
    </message>
    <message>
        <source>Left as they are</source>
        <translation>Unverändert gelassen</translation>
    </message>
    <message>
        <source>Still to do</source>
        <translation>Noch zu tun</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>nicht mehr da</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>strength {strength:g}</source>
        <translation>Stärke {strength:g}</translation>
    </message>
    <message>
        <source>{count} restored</source>
        <translation>{count} restauriert</translation>
    </message>
    <message>
        <source>{count} failed</source>
        <translation>{count} fehlgeschlagen</translation>
    </message>
    <message>
        <source>{count} to look at</source>
        <translation>{count} zu prüfen</translation>
    </message>
    <message>
        <source>its folder is not there</source>
        <translation>der Ordner ist nicht da</translation>
    </message>
    <message>
        <source>not watched now</source>
        <translation>wird gerade nicht überwacht</translation>
    </message>
    <message>
        <source>two watches have the same folder and output; drop one</source>
        <translation>zwei Überwachungen haben denselben Ordner und dieselbe Ausgabe; eine entfernen</translation>
    </message>
    <message>
        <source>{folder} is a file; give a folder to watch</source>
        <translation>{folder} ist eine Datei; einen Ordner wählen</translation>
    </message>
    <message>
        <source>no such folder; check its name</source>
        <translation>der Ordner ist nicht da; den Namen prüfen</translation>
    </message>
    <message>
        <source>the process that watches {folder} does not answer; end it</source>
        <translation>der Prozess, der {folder} überwacht, antwortet nicht; ihn beenden</translation>
    </message>
    <message>
        <source>--only-if-needed needs the classifier {model}, which is missing; reinstall photofix</source>
        <translation>dazu fehlt der Klassifikator {model}; photofix neu installieren</translation>
    </message>
    <message>
        <source>permission denied</source>
        <translation>keine Berechtigung</translation>
    </message>
    <message>
        <source>read-only file system</source>
        <translation>schreibgeschützter Datenträger</translation>
    </message>
    <message>
        <source>input/output error</source>
        <translation>Ein-/Ausgabefehler</translation>
    </message>
    <message>
        <source>no space left on device</source>
        <translation>kein Platz mehr</translation>
    </message>
    <message>
        <source>no such file or directory</source>
        <translation>nicht da</translation>
    </message>
    <message>
        <source>is a directory</source>
        <translation>ein Ordner</translation>
    </message>
    <message>
        <source>not a directory</source>
        <translation>kein Ordner</translation>
    </message>
    <message>
        <source>stale file handle</source>
        <translation>die Netzverbindung ist abgerissen</translation>
    </message>
    <message>
        <source>host is down</source>
        <translation>der Server ist aus</translation>
    </message>
    <message>
        <source>nothing can be written in {folder}</source>
        <translation>in {folder} kann nichts geschrieben werden</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italienisch</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugiesisch</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Niederländisch</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polnisch</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>Schwedisch</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>Dänisch</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>Norwegisch</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>Finnisch</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>Tschechisch</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>Rumänisch</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>Ungarisch</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Türkisch</translation>
    </message>
    <message>
        <source>Catalan</source>
        <translation>Katalanisch</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>Kroatisch</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>Indonesisch</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>Vietnamesisch</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russisch</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Ukrainisch</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Griechisch</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>Hebräisch</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabisch</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>Hindi</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>Thailändisch</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japanisch</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Koreanisch</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinesisch</translation>
    </message>
    <message>
        <source>reading it takes longer than {seconds:g} seconds; leave it out, or allow more in the options</source>
        <translation>das Einlesen dauert länger als {seconds:g} Sekunden; das Foto weglassen oder in den Optionen mehr erlauben</translation>
    </message>
    <message>
        <source>reading it takes more than {gigabytes:.3g} GB of memory; leave it out, or allow more in the options</source>
        <translation>das Einlesen braucht mehr als {gigabytes:.3g} GB Speicher; das Foto weglassen oder in den Optionen mehr erlauben</translation>
    </message>
    <message>
        <source>{path} is not a copy that photofix wrote, so it stays; choose another output folder or other names</source>
        <translation>{path} ist keine Kopie, die photofix geschrieben hat, und bleibt deshalb; einen anderen Ausgabeordner oder andere Namen wählen</translation>
    </message>
    <message>
        <source>the copy would replace an original, {path}, which is never changed; choose another output folder or other names</source>
        <translation>die Kopie würde ein Original ersetzen, {path}, das nie verändert wird; einen anderen Ausgabeordner oder andere Namen wählen</translation>
    </message>
    <message>
        <source>{folder} is a file; choose another output folder</source>
        <translation>{folder} ist eine Datei; einen anderen Ausgabeordner wählen</translation>
    </message>
    <message>
        <source>the folder {folder} can&apos;t be made ({reason}); choose another output folder</source>
        <translation>der Ordner {folder} kann nicht angelegt werden ({reason}); einen anderen Ausgabeordner wählen</translation>
    </message>
    <message>
        <source>name &apos;{template}&apos; is not a template ({reason}); try &apos;{example}&apos;</source>
        <translation>„{template}“ ist keine Vorlage für Namen ({reason}); besser „{example}“</translation>
    </message>
    <message>
        <source>&apos;{template}&apos; makes no file name; choose folders as the output folder</source>
        <translation>„{template}“ ergibt keinen Dateinamen; Ordner als Ausgabeordner wählen</translation>
    </message>
    <message>
        <source>name has no field {field}; there are {fields:/,}</source>
        <translation>Namen kennen kein Feld {field}; es gibt {fields:/,}</translation>
    </message>
    <message>
        <source>Apart from {kept:title}, which is kept, the photo shows nothing to restore.</source>
        <translation>Bis auf das, was bleiben soll ({kept:title}), zeigt das Foto nichts zu restaurieren.</translation>
    </message>
    <message>
        <source>The model was chosen by name.</source>
        <translation>Das Modell wurde ausdrücklich gewählt.</translation>
    </message>
    <message>
        <source>no model here can restore {task:title} alone; see the page Models</source>
        <translation>kein Modell hier kann das allein restaurieren: {task:title}; siehe die Seite Modelle</translation>
    </message>
    <message>
        <source>{model} restores nothing; let photofix choose the model</source>
        <translation>{model} restauriert nichts; photofix das Modell wählen lassen</translation>
    </message>
    <message>
        <source>{model} can&apos;t restore {tasks:title}; let photofix choose the model</source>
        <translation>{model} kann das nicht restaurieren: {tasks:title}; photofix das Modell wählen lassen</translation>
    </message>
    <message>
        <source>{model} is not complete on this machine; see the page Models</source>
        <translation>{model} ist auf diesem Rechner nicht vollständig; siehe die Seite Modelle</translation>
    </message>
    <message>
        <source>{path} is damaged ({reason}); download {model} again on the page Models</source>
        <translation>{path} ist beschädigt ({reason}); {model} auf der Seite Modelle neu herunterladen</translation>
    </message>
    <message>
        <source>&apos;{model}&apos; is not on a hub; {remedy}</source>
        <translation>{model} ist auf keinem Hub; {remedy}</translation>
    </message>
    <message>
        <source>the hub no longer has {file}; look for it on its page</source>
        <translation>der Hub hat {file} nicht mehr; auf seiner Seite danach suchen</translation>
    </message>
    <message>
        <source>the hub refuses {file} (HTTP {status}); try again later, or fetch {file} by hand and add the file</source>
        <translation>der Hub verweigert {file} (HTTP {status}); später noch einmal versuchen, oder {file} von Hand holen und die Datei hinzufügen</translation>
    </message>
    <message>
        <source>the hub can&apos;t be reached ({reason:why}); what has arrived is kept: try again, or fetch {file} by hand and add the file</source>
        <translation>der Hub ist nicht zu erreichen ({reason:why}); was angekommen ist, bleibt: noch einmal versuchen, oder {file} von Hand holen und die Datei hinzufügen</translation>
    </message>
    <message>
        <source>{path} is refused: it would unpack to {megabytes:,.0f} MB; ask its author for a .safetensors file</source>
        <translation>{path} wird abgelehnt: entpackt wären es {megabytes:,.0f} MB; den Autor um eine .safetensors-Datei bitten</translation>
    </message>
    <message>
        <source>{path} does not fit the model: {name} holds numbers of the type {kind}; give the weights in float32</source>
        <translation>{path} passt nicht zum Modell: {name} enthält Zahlen der Art {kind}; die Gewichte in float32 angeben</translation>
    </message>
    <message>
        <source>{path} is not usable: {name} holds NaN or infinite numbers</source>
        <translation>{path} ist unbrauchbar: {name} enthält NaN oder unendliche Zahlen</translation>
    </message>
    <message>
        <source>{path} is {network}, which the catalogue does not have; add it in a terminal: photofix models add</source>
        <translation>{path} ist {network} und steht nicht im Katalog; im Terminal hinzufügen: photofix models add</translation>
    </message>
    <message>
        <source>{path} may be any of {models:/,}; say which in a terminal: photofix models add</source>
        <translation>{path} kann jedes von diesen sein: {models:/,}; im Terminal sagen, welches: photofix models add</translation>
    </message>
    <message>
        <source>{model} is part of photofix and stays as it is</source>
        <translation>{model} ist Teil von photofix und bleibt, wie es ist</translation>
    </message>
    <message>
        <source>no photos in this folder; give another, or take folders inside folders as well</source>
        <translation>keine Fotos in diesem Ordner; einen anderen wählen oder Unterordner einbeziehen</translation>
    </message>
    <message>
        <source>the process that restores photos ends before it has started ({reason}); photofix doctor in a terminal tells more</source>
        <translation>der Prozess, der Fotos restauriert, endet, bevor er begonnen hat ({reason}); mehr sagt im Terminal: photofix doctor</translation>
    </message>
    <message>
        <source>the journal {path} can&apos;t be used: the disk is full; make room, then resume the batches</source>
        <translation>das Journal {path} ist nicht benutzbar: der Datenträger ist voll; Platz schaffen, dann die Stapel fortsetzen</translation>
    </message>
    <message>
        <source>the journal {path} is damaged ({reason}); it is set aside, and a new one begun</source>
        <translation>das Journal {path} ist beschädigt ({reason}); es wird beiseitegelegt und ein neues begonnen</translation>
    </message>
    <message>
        <source>{folder} is being watched already; end that first</source>
        <translation>{folder} wird schon überwacht; das erst beenden</translation>
    </message>
    <message>
        <source>no permission to write in {folder}; choose another output folder</source>
        <translation>keine Schreibberechtigung in {folder}; einen anderen Ausgabeordner wählen</translation>
    </message>
    <message>
        <source>internal error: {kind}: {reason}; please report it</source>
        <translation>interner Fehler: {kind}: {reason}; bitte melden</translation>
    </message>
    <message>
        <source>&apos;{words}&apos;</source>
        <translation>„{words}“</translation>
    </message>
    <message>
        <source>mild {fault:fault}</source>
        <translation>{fault:fault} (leicht)</translation>
    </message>
    <message>
        <source>strong {fault:fault}</source>
        <translation>{fault:fault} (stark)</translation>
    </message>
    <message>
        <source>no file matches; check the name</source>
        <translation>keine Datei passt dazu; den Namen prüfen</translation>
    </message>
    <message>
        <source>this is a folder; give a photo</source>
        <translation>das ist ein Ordner; ein Foto angeben</translation>
    </message>
    <message>
        <source>this is not a regular file; give a photo</source>
        <translation>das ist keine gewöhnliche Datei; ein Foto angeben</translation>
    </message>
    <message>
        <source>not a photo</source>
        <translation>kein Foto</translation>
    </message>
    <message>
        <source>not a photo that photofix can read; it reads {formats:/and}, so save it as one of these</source>
        <translation>kein Foto, das photofix lesen kann; es liest {formats:/and}: in einem dieser Formate speichern</translation>
    </message>
    <message>
        <source>too large for the memory of this machine; make it smaller first</source>
        <translation>zu groß für den Speicher dieses Rechners; zuerst verkleinern</translation>
    </message>
    <message>
        <source>its decoder crashed ({how}); copy the photo again from its source</source>
        <translation>das Einlesen brach ab ({how}); das Foto noch einmal von der Quelle kopieren</translation>
    </message>
    <message>
        <source>not decoded, since the window closes</source>
        <translation>nicht dekodiert, weil das Fenster schließt</translation>
    </message>
    <message>
        <source>it changed while it was read; try again once it is complete</source>
        <translation>die Datei hat sich beim Lesen geändert; noch einmal versuchen, sobald sie vollständig ist</translation>
    </message>
    <message>
        <source>restoring it crashed twice ({how}), the second time with smaller tiles; close other programs, or make the photo smaller</source>
        <translation>das Restaurieren stürzte zweimal ab ({how}), beim zweiten Mal mit kleineren Kacheln; andere Programme schließen oder das Foto verkleinern</translation>
    </message>
    <message>
        <source>a lossless JPEG, which photofix does not read; save it as a 16-bit TIFF first</source>
        <translation>ein verlustfreies JPEG, das photofix nicht liest; bitte zuerst als TIFF mit 16 Bit speichern</translation>
    </message>
    <message>
        <source>a {bits}-bit JPEG, which photofix does not read; save it as a 16-bit TIFF first</source>
        <translation>ein JPEG mit {bits} Bit, das photofix nicht liest; bitte zuerst als TIFF mit 16 Bit speichern</translation>
    </message>
    <message>
        <source>a raw file of {camera}, which LibRaw does not know; convert it to DNG with Adobe&apos;s DNG Converter first</source>
        <translation>eine RAW-Datei von {camera}, die LibRaw nicht kennt; zuerst mit Adobes DNG Converter in DNG umwandeln</translation>
    </message>
    <message>
        <source>a raw file of {camera}, compressed in a way that LibRaw does not know ({compression}); convert it to DNG with Adobe&apos;s DNG Converter, or to TIFF with its maker&apos;s program</source>
        <translation>eine RAW-Datei von {camera} mit einer Kompression, die LibRaw nicht kennt ({compression}); mit Adobes DNG Converter in DNG umwandeln oder mit dem Programm des Herstellers in TIFF</translation>
    </message>
    <message>
        <source>the picture data of the DNG can&apos;t be decoded ({compression}); copy it again, or save it anew as a lossless DNG</source>
        <translation>die Bilddaten des DNG lassen sich nicht dekodieren ({compression}); noch einmal kopieren oder neu als verlustfreies DNG speichern</translation>
    </message>
    <message>
        <source>a sensor of {colours} colours: a linear DNG is made of one or three; leave out --format dng</source>
        <translation>ein Sensor mit {colours} Farben: ein lineares DNG hat eine oder drei; --format dng weglassen</translation>
    </message>
    <message>
        <source>--format dng is for raw files, and this is none; leave it out, or choose tiff</source>
        <translation>--format dng ist für RAW-Dateien, und das ist keine; weglassen oder tiff wählen</translation>
    </message>
    <message>
        <source>a TIFF compressed with an unusual predictor; save it with LZW or ZIP compression first</source>
        <translation>ein TIFF, das mit einem ungewöhnlichen Prädiktor komprimiert ist; bitte zuerst mit LZW- oder ZIP-Kompression speichern</translation>
    </message>
    <message>
        <source>a TIFF of {channels} channels, and photofix reads up to {most}; save it without its masks and spot colours first</source>
        <translation>ein TIFF mit {channels} Kanälen, und photofix liest bis zu {most}; bitte zuerst ohne Masken und Schmuckfarben speichern</translation>
    </message>
    <message>
        <source>segments</source>
        <translation>Segmenten</translation>
    </message>
    <message>
        <source>segments of EXIF</source>
        <translation>EXIF-Segmenten</translation>
    </message>
    <message>
        <source>values of EXIF</source>
        <translation>EXIF-Werten</translation>
    </message>
    <message>
        <source>scans</source>
        <translation>Durchgängen (Scans)</translation>
    </message>
    <message>
        <source>strips or tiles</source>
        <translation>Streifen oder Kacheln</translation>
    </message>
    <message>
        <source>chunks</source>
        <translation>Blöcken (Chunks)</translation>
    </message>
    <message>
        <source>boxes</source>
        <translation>Blöcken (Boxes)</translation>
    </message>
    <message>
        <source>an unusual colour space</source>
        <translation>einem ungewöhnlichen Farbraum</translation>
    </message>
    <message>
        <source>samples that are not integers of 8 or 16 bits</source>
        <translation>Werten, die keine ganzen Zahlen von 8 oder 16 Bit sind</translation>
    </message>
    <message>
        <source>more than two dimensions</source>
        <translation>mehr als zwei Dimensionen</translation>
    </message>
    <message>
        <source>inks other than CMYK</source>
        <translation>anderen Druckfarben als CMYK</translation>
    </message>
    <message>
        <source>YCbCr colours outside of a JPEG</source>
        <translation>YCbCr-Farben außerhalb eines JPEG</translation>
    </message>
    <message>
        <source>{path} has appeared meanwhile; start the batch again</source>
        <translation>{path} ist inzwischen entstanden; den Stapel noch einmal starten</translation>
    </message>
    <message>
        <source>photofix can&apos;t write &apos;{format}&apos;; it writes {formats:/,}</source>
        <translation>photofix kann „{format}“ nicht schreiben; es schreibt {formats:/,}</translation>
    </message>
    <message>
        <source>a quality of {quality} makes no sense; give a number from 1 to 100</source>
        <translation>eine Qualität von {quality} gibt es nicht; eine Zahl von 1 bis 100 angeben</translation>
    </message>
    <message>
        <source>{field} can&apos;t be written as &apos;{format}&apos;</source>
        <translation>{field} kann nicht als „{format}“ geschrieben werden</translation>
    </message>
    <message>
        <source>further pictures in the file (depth, gain map, burst, preview) were left out</source>
        <translation>weitere Bilder in der Datei (Tiefe, Gain-Map, Serie, Vorschau) wurden weggelassen</translation>
    </message>
    <message>
        <source>the file lacks its end marker: check the copy&apos;s lower edge</source>
        <translation>der Datei fehlt ihre Endmarke: den unteren Rand der Kopie prüfen</translation>
    </message>
    <message>
        <source>AVIF is written with {bits} bits a channel: 16 were rounded</source>
        <translation>AVIF wird mit {bits} Bit je Kanal geschrieben: 16 wurden gerundet</translation>
    </message>
    <message>
        <source>HEIC is written with 10 bits a channel: 16 were rounded</source>
        <translation>HEIC wird mit 10 Bit je Kanal geschrieben: 16 wurden gerundet</translation>
    </message>
    <message>
        <source>maker notes were left out: JPEG holds 64 KB of EXIF at most</source>
        <translation>die Herstellerangaben (Maker Notes) wurden weggelassen: JPEG fasst höchstens 64 KB EXIF</translation>
    </message>
    <message>
        <source>EXIF was left out: JPEG holds 64 KB of it at most</source>
        <translation>EXIF wurde weggelassen: JPEG fasst höchstens 64 KB davon</translation>
    </message>
    <message>
        <source>XMP was left out: JPEG holds 64 KB of it at most</source>
        <translation>XMP wurde weggelassen: JPEG fasst höchstens 64 KB davon</translation>
    </message>
    <message>
        <source>IPTC was left out: JPEG holds 64 KB of it at most</source>
        <translation>IPTC wurde weggelassen: JPEG fasst höchstens 64 KB davon</translation>
    </message>
    <message>
        <source>further channels in the file (depth, spot colours) were left out</source>
        <translation>weitere Kanäle der Datei (Tiefe, Schmuckfarben) wurden weggelassen</translation>
    </message>
    <message>
        <source>the JPEG XL holds colours without their profile: the copy is in sRGB</source>
        <translation>das JPEG XL enthält Farben ohne ihr Profil: die Kopie ist in sRGB</translation>
    </message>
    <message>
        <source>the JPEG XL is lossless: a lossy one can&apos;t hold its colour profile</source>
        <translation>das JPEG XL ist verlustfrei: ein verlustbehaftetes kann sein Farbprofil nicht enthalten</translation>
    </message>
    <message>
        <source>the camera&apos;s metadata can&apos;t be read ({reason}): it was left out</source>
        <translation>die Metadaten der Kamera sind nicht lesbar ({reason}): sie wurden weggelassen</translation>
    </message>
    <message>
        <source>damaged EXIF was left out</source>
        <translation>beschädigtes EXIF wurde weggelassen</translation>
    </message>
    <message>
        <source>EXIF was left out: its location could not be removed</source>
        <translation>EXIF wurde weggelassen: sein Ort ließ sich nicht entfernen</translation>
    </message>
    <message>
        <source>XMP was left out: its location could not be removed</source>
        <translation>XMP wurde weggelassen: sein Ort ließ sich nicht entfernen</translation>
    </message>
    <message>
        <source>XMP was left out: {reason}</source>
        <translation>XMP wurde weggelassen: {reason}</translation>
    </message>
    <message>
        <source>IPTC was left out: {reason}</source>
        <translation>IPTC wurde weggelassen: {reason}</translation>
    </message>
    <message>
        <source>the history was left out: {reason}</source>
        <translation>der Verlauf wurde weggelassen: {reason}</translation>
    </message>
    <message>
        <source>{reason} was left out</source>
        <translation>{reason} wurde weggelassen</translation>
    </message>
    <message>
        <source>marked as Adobe RGB by the camera: its ICC profile was added</source>
        <translation>von der Kamera als Adobe RGB bezeichnet: dessen ICC-Profil wurde hinzugefügt</translation>
    </message>
    <message>
        <source>CMYK was converted to sRGB</source>
        <translation>CMYK wurde in sRGB umgewandelt</translation>
    </message>
    <message>
        <source>only the first of {pages} pages was read</source>
        <translation>nur die erste von {pages} Seiten wurde gelesen</translation>
    </message>
    <message>
        <source>channels besides colour and transparency were left out</source>
        <translation>Kanäle außer Farbe und Transparenz wurden weggelassen</translation>
    </message>
    <message>
        <source>EXIF was left out but for its main tags: the TIFF is larger than 4 GB</source>
        <translation>von EXIF blieben nur die wichtigsten Angaben: das TIFF ist größer als 4 GB</translation>
    </message>
    <message>
        <source>{format} holds 8 bits a channel: 16 were rounded to 8</source>
        <translation>{format} fasst 8 Bit je Kanal: 16 wurden auf 8 gerundet</translation>
    </message>
    <message>
        <source>{format} holds no transparency: it was laid on white</source>
        <translation>{format} kennt keine Transparenz: das Foto wurde auf Weiß gelegt</translation>
    </message>
    <message>
        <source>{format} holds no ICC profile: it was left out</source>
        <translation>{format} fasst kein ICC-Profil: es wurde weggelassen</translation>
    </message>
    <message>
        <source>{format} holds no ICC profile: colours were turned into sRGB</source>
        <translation>{format} fasst kein ICC-Profil: die Farben wurden in sRGB umgewandelt</translation>
    </message>
    <message>
        <source>{format} holds no gray: the gray ICC profile was replaced by sRGB</source>
        <translation>{format} kennt kein Grau: statt des grauen ICC-Profils gilt sRGB</translation>
    </message>
    <message>
        <source>{format} holds no {what:tags}: it was left out</source>
        <translation>{format} fasst dies nicht, es wurde weggelassen: {what:tags}</translation>
    </message>
    <message>
        <source>{format} holds no {what:tags}: its words went into XMP</source>
        <translation>{format} fasst dies nicht, seine Wörter gingen ins XMP: {what:tags}</translation>
    </message>
    <message>
        <source>settings for developing the raw file in {sidecar} were left out: the copy is developed</source>
        <translation>Entwicklungseinstellungen für die RAW-Datei in {sidecar} wurden weggelassen: die Kopie ist schon entwickelt</translation>
    </message>
    <message>
        <source>{copy} exists already: {sidecar} was not copied</source>
        <translation>{copy} gibt es schon: {sidecar} wurde nicht kopiert</translation>
    </message>
    <message>
        <source>{sidecar} was not copied ({reason})</source>
        <translation>{sidecar} wurde nicht kopiert ({reason})</translation>
    </message>
    <message>
        <source>EXIF</source>
        <translation>EXIF</translation>
    </message>
    <message>
        <source>XMP</source>
        <translation>XMP</translation>
    </message>
    <message>
        <source>IPTC</source>
        <translation>IPTC</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>PNG text</source>
        <translation>PNG-Text</translation>
    </message>
    <message>
        <source>it has more than {most:,} tags</source>
        <translation>es hat mehr als {most:,} Angaben</translation>
    </message>
    <message>
        <source>it has more than {most:,} entries</source>
        <translation>es hat mehr als {most:,} Einträge</translation>
    </message>
    <message>
        <source>it has more than {most:,} properties</source>
        <translation>es hat mehr als {most:,} Eigenschaften</translation>
    </message>
    <message>
        <source>it has more than {most} namespaces</source>
        <translation>es hat mehr als {most} Namensräume</translation>
    </message>
    <message>
        <source>it is nested more than {most} deep</source>
        <translation>es ist tiefer als {most} Ebenen verschachtelt</translation>
    </message>
    <message>
        <source>exiv2 is missing; install it: pip install exiv2</source>
        <translation>exiv2 fehlt; installieren: pip install exiv2</translation>
    </message>
    <message>
        <source>exiv2 can&apos;t read it ({reason})</source>
        <translation>exiv2 kann es nicht lesen ({reason})</translation>
    </message>
    <message>
        <source>the XMP is damaged</source>
        <translation>das XMP ist beschädigt</translation>
    </message>
    <message>
        <source>XMP can&apos;t be written</source>
        <translation>XMP kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>it is not XMP</source>
        <translation>es ist kein XMP</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>es ist zu groß</translation>
    </message>
    <message>
        <source>not enough memory</source>
        <translation>nicht genug Speicher</translation>
    </message>
    <message>
        <source>EXIF has no TIFF header</source>
        <translation>EXIF hat keinen TIFF-Kopf</translation>
    </message>
    <message>
        <source>an EXIF directory reaches beyond the block</source>
        <translation>ein EXIF-Verzeichnis reicht über den Block hinaus</translation>
    </message>
    <message>
        <source>EXIF ends too early</source>
        <translation>EXIF endet zu früh</translation>
    </message>
    <message>
        <source>EXIF whose values overlap</source>
        <translation>EXIF, dessen Werte sich überlappen</translation>
    </message>
    <message>
        <source>an ICC profile for another colour space</source>
        <translation>ein ICC-Profil für einen anderen Farbraum</translation>
    </message>
    <message>
        <source>a damaged ICC profile</source>
        <translation>ein beschädigtes ICC-Profil</translation>
    </message>
    <message>
        <source>The sentence asks to {tasks:remedy}; the photo shows {faults:fault}.</source>
        <translation>Der Satz verlangt: {tasks:remedy}; das Foto zeigt: {faults:fault}.</translation>
    </message>
    <message>
        <source>The photo shows {faults:fault}.</source>
        <translation>Das Foto zeigt: {faults:fault}.</translation>
    </message>
    <message>
        <source>The photo shows no {lacks:fault/or}.</source>
        <translation>Das Foto zeigt nichts davon: {lacks:fault/or}.</translation>
    </message>
    <message>
        <source>It would be copied as it is.</source>
        <translation>Es würde kopiert, wie es ist.</translation>
    </message>
    <message>
        <source>Its tone agrees with that of the scene ({photos} more).</source>
        <translation>Die Tonwerte sind auf die Szene abgestimmt (weitere Fotos: {photos}).</translation>
    </message>
    <message>
        <source>It gets {width} × {height} pixels.</source>
        <translation>Es bekommt {width} × {height} Pixel.</translation>
    </message>
    <message>
        <source>It is {width} × {height} pixels already.</source>
        <translation>Es hat schon {width} × {height} Pixel.</translation>
    </message>
    <message>
        <source>It is {had_width} × {had_height} already, so it is only made smaller: {width} × {height} pixels.</source>
        <translation>Es hat schon {had_width} × {had_height} Pixel und wird deshalb nur verkleinert: auf {width} × {height} Pixel.</translation>
    </message>
    <message>
        <source>Each photo gets {pixels:g} pixels of width, at most 4 times its own.</source>
        <translation>Jedes Foto wird {pixels:g} Pixel breit, höchstens das Vierfache der eigenen Breite.</translation>
    </message>
    <message>
        <source>Each photo gets {pixels:g} pixels of height, at most 4 times its own.</source>
        <translation>Jedes Foto wird {pixels:g} Pixel hoch, höchstens das Vierfache der eigenen Höhe.</translation>
    </message>
    <message>
        <source>Each photo gets {pixels:g} megapixels, at most 4 times its own width and height.</source>
        <translation>Jedes Foto bekommt {pixels:g} Megapixel, höchstens das Vierfache der eigenen Breite und Höhe.</translation>
    </message>
    <message>
        <source>More than 4 times is not sensible, so it becomes 4 times as large: {width} × {height} pixels, not {factor:.3g} times.</source>
        <translation>Mehr als das Vierfache ist nicht sinnvoll, deshalb wird es 4-mal so groß: {width} × {height} Pixel, nicht {factor:.3g}-mal.</translation>
    </message>
    <message>
        <source>{model} is the best model here for that ({psnr:.1f} dB on {photos}).</source>
        <translation>{model} ist hier das beste Modell dafür ({psnr:.1f} dB bei {photos}).</translation>
    </message>
    <message>
        <source>You added {model} for that.</source>
        <translation>Sie haben {model} dafür hinzugefügt.</translation>
    </message>
    <message>
        <source>{model} is the best model here in reasonable time for that ({psnr:.1f} dB on {photos}).</source>
        <translation>{model} ist hier das beste Modell dafür in vertretbarer Zeit ({psnr:.1f} dB bei {photos}).</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>blur</source>
        <translation>Unschärfe</translation>
    </message>
    <message>
        <source>rain</source>
        <translation>Regen</translation>
    </message>
    <message>
        <source>haze</source>
        <translation>Dunst</translation>
    </message>
    <message>
        <source>snow</source>
        <translation>Schnee</translation>
    </message>
    <message>
        <source>JPEG artefacts</source>
        <translation>JPEG-Artefakte</translation>
    </message>
    <message>
        <source>It has hardly changed; a stronger word or a higher strength may do more.</source>
        <translation>Es hat sich kaum verändert; ein stärkeres Wort oder eine höhere Stärke bewirkt vielleicht mehr.</translation>
    </message>
    <message>
        <source>It has hardly changed, since it shows next to no {faults:title}.</source>
        <translation>Es hat sich kaum verändert, denn davon ist fast nichts zu sehen: {faults:title}.</translation>
    </message>
    <message>
        <source>It shows {fault:fault} now, which it did not before.</source>
        <translation>Es zeigt jetzt, was vorher nicht da war: {fault:fault}.</translation>
    </message>
    <message>
        <source>It still shows {fault:fault}, as much as before.</source>
        <translation>Daran hat sich nichts gebessert: {fault:fault}.</translation>
    </message>
    <message>
        <source>the sentence is empty: {advice}</source>
        <translation>der Satz ist leer: {advice}</translation>
    </message>
    <message>
        <source>photofix can&apos;t {wishes:wish/or}</source>
        <translation>photofix kann das nicht: {wishes:wish/or}</translation>
    </message>
    <message>
        <source>did you mean {readings:&apos;/or}?</source>
        <translation>gemeint war {readings:&apos;/or}?</translation>
    </message>
    <message>
        <source>{option:option} is &apos;{value}&apos;; give a number from 0 (no change) to 1 (full), or a percentage</source>
        <translation>{option:option} ist „{value}“; eine Zahl von 0 (keine Änderung) bis 1 (voll) oder einen Prozentwert angeben</translation>
    </message>
    <message>
        <source>{option:option} names &apos;{task}&apos;; give one of {tasks:/,}</source>
        <translation>{option:option} nennt „{task}“; eines davon angeben: {tasks:/,}</translation>
    </message>
    <message>
        <source>{option:option} is &apos;{value}&apos;; give auto, cpu, cuda, cuda:1, mps or xpu, several as cuda:0,cuda:1, or all</source>
        <translation>{option:option} ist „{value}“; auto, cpu, cuda, cuda:1, mps oder xpu angeben, mehrere als cuda:0,cuda:1, oder all</translation>
    </message>
    <message>
        <source>did you mean &apos;{name}&apos;?</source>
        <translation>gemeint war „{name}“?</translation>
    </message>
    <message>
        <source>there are {names:/,}</source>
        <translation>es gibt {names:/,}</translation>
    </message>
    <message>
        <source>there is no recipe &apos;{name}&apos;; {hint}</source>
        <translation>ein Rezept „{name}“ gibt es nicht; {hint}</translation>
    </message>
    <message>
        <source>save one with: photofix recipe save</source>
        <translation>eines speichern mit: photofix recipe save</translation>
    </message>
    <message>
        <source>begin each recipe with a line [recipes.NAME]</source>
        <translation>jedes Rezept mit einer Zeile [recipes.NAME] beginnen</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; can&apos;t be the name of a recipe; use letters, digits, - and _</source>
        <translation>„{name}“ kann kein Name eines Rezepts sein; Buchstaben, Ziffern, - und _ verwenden</translation>
    </message>
    <message>
        <source>a recipe has options; give some, for example --format jpeg</source>
        <translation>ein Rezept hat Optionen; welche angeben, zum Beispiel --format jpeg</translation>
    </message>
    <message>
        <source>there is a recipe &apos;{name}&apos; already; add --overwrite to replace it</source>
        <translation>ein Rezept „{name}“ gibt es schon; mit --overwrite ersetzen</translation>
    </message>
    <message>
        <source>can&apos;t be written ({reason}); check its rights</source>
        <translation>kann nicht geschrieben werden ({reason}); die Rechte prüfen</translation>
    </message>
    <message>
        <source>known are {names:/,}</source>
        <translation>bekannt sind {names:/,}</translation>
    </message>
    <message>
        <source>this network takes spandrel, which can&apos;t be loaded ({reason}): pip install &apos;photofix[spandrel]&apos;</source>
        <translation>dieses Netz braucht spandrel, das sich nicht laden lässt ({reason}): pip install &apos;photofix[spandrel]&apos;</translation>
    </message>
    <message>
        <source>&apos;{model}&apos; is part of photofix; there is nothing to pull</source>
        <translation>{model} gehört zu photofix; es gibt nichts herunterzuladen</translation>
    </message>
    <message>
        <source>the catalogue&apos;s {checksum}</source>
        <translation>die des Katalogs, {checksum}</translation>
    </message>
    <message>
        <source>the hub&apos;s {checksum}</source>
        <translation>die des Hubs, {checksum}</translation>
    </message>
    <message>
        <source>not known to the hub</source>
        <translation>dem Hub nicht bekannt</translation>
    </message>
    <message>
        <source>the weights</source>
        <translation>die Gewichte</translation>
    </message>
    <message>
        <source>the text head</source>
        <translation>der Textkopf</translation>
    </message>
    <message>
        <source>the sentence encoder</source>
        <translation>der Satzencoder</translation>
    </message>
    <message>
        <source>unknown key &apos;{name}&apos;</source>
        <translation>unbekannter Schlüssel „{name}“</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is missing</source>
        <translation>„{name}“ fehlt</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; must be a list</source>
        <translation>„{name}“ muss eine Liste sein</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; must be a table</source>
        <translation>„{name}“ muss eine Tabelle sein</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; must be true or false</source>
        <translation>„{name}“ muss true oder false sein</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; must be a number</source>
        <translation>„{name}“ muss eine Zahl sein</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; must be a text</source>
        <translation>„{name}“ muss ein Text sein</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; must be the name of a file, not &apos;{value}&apos;</source>
        <translation>„{name}“ muss der Name einer Datei sein, nicht „{value}“</translation>
    </message>
    <message>
        <source>unknown task &apos;{name}&apos;</source>
        <translation>unbekannte Aufgabe „{name}“</translation>
    </message>
    <message>
        <source>unknown task &apos;{name}&apos; in quality</source>
        <translation>unbekannte Aufgabe „{name}“ in quality</translation>
    </message>
    <message>
        <source>unknown architecture &apos;{name}&apos; (one of {known:/,})</source>
        <translation>unbekannte Architektur „{name}“ (es gibt {known:/,})</translation>
    </message>
    <message>
        <source>unknown condition &apos;{name}&apos; (one of {known:/,})</source>
        <translation>unbekannte Bedingung „{name}“ (es gibt {known:/,})</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; must be a whole number from 1 to 16</source>
        <translation>„{name}“ muss eine ganze Zahl von 1 bis 16 sein</translation>
    </message>
    <message>
        <source>quality.{name} must be {{ psnr = …, on = &quot;…&quot; }}</source>
        <translation>quality.{name} muss {{ psnr = …, on = &quot;…&quot; }} sein</translation>
    </message>
    <message>
        <source>the weights of &apos;{model}&apos; are not here; {remedy}</source>
        <translation>die Gewichte von {model} fehlen; {remedy}</translation>
    </message>
    <message>
        <source>reinstall photofix to get its embedded models back</source>
        <translation>photofix neu installieren, um seine eigenen Modelle zurückzubekommen</translation>
    </message>
    <message>
        <source>install what reads its sentences: pip install &apos;photofix[instructir]&apos;</source>
        <translation>installieren, was seine Sätze liest: pip install &apos;photofix[instructir]&apos;</translation>
    </message>
    <message>
        <source>install what reads its network: pip install &apos;photofix[spandrel]&apos;</source>
        <translation>installieren, was sein Netz liest: pip install &apos;photofix[spandrel]&apos;</translation>
    </message>
    <message>
        <source>more than tensors</source>
        <translation>mehr als Tensoren</translation>
    </message>
    <message>
        <source>{name} is missing</source>
        <translation>{name} fehlt</translation>
    </message>
    <message>
        <source>{name} is unknown</source>
        <translation>{name} ist unbekannt</translation>
    </message>
    <message>
        <source>{name} is {shape} instead of {wanted}</source>
        <translation>{name} ist {shape} statt {wanted}</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>it ends too early</source>
        <translation>sie endet zu früh</translation>
    </message>
    <message>
        <source>{path} is not a network that photofix or spandrel knows: its tensors are {tensors:/,} …</source>
        <translation>{path} ist kein Netz, das photofix oder spandrel kennt: Seine Tensoren sind {tensors:/,} …</translation>
    </message>
    <message>
        <source>{path} is not a network that photofix knows by itself (its tensors are {tensors:/,} …); spandrel may know it: pip install &apos;photofix[spandrel]&apos;, then add it again</source>
        <translation>{path} ist kein Netz, das photofix selbst kennt (seine Tensoren sind {tensors:/,} …); vielleicht kennt es spandrel: pip install &apos;photofix[spandrel]&apos;, dann noch einmal hinzufügen</translation>
    </message>
    <message>
        <source>{path} is a {kind}, which does not restore a photo of three colours; give a model that does</source>
        <translation>{path} ist ein {kind}, das kein Foto mit drei Farben restauriert; ein Modell angeben, das es tut</translation>
    </message>
    <message>
        <source>{path} is a {kind}, not a {wanted}; add it under another name</source>
        <translation>{path} ist ein {kind}, kein {wanted}; unter einem anderen Namen hinzufügen</translation>
    </message>
    <message>
        <source>there is no task &apos;{task}&apos;; there are {tasks:/,}</source>
        <translation>eine Aufgabe „{task}“ gibt es nicht; es gibt {tasks:/,}</translation>
    </message>
    <message>
        <source>&apos;{model}&apos; has no text part; leave out --name</source>
        <translation>{model} hat keinen Textteil; --name weglassen</translation>
    </message>
    <message>
        <source>{device} lacks an operation of {models:/and}, which the CPU did instead.</source>
        <translation>{device} fehlt eine Operation von {models:/and}; das hat der Prozessor übernommen.</translation>
    </message>
    <message>
        <source>{size}×{size} pixels of {model} do not fit the memory in one piece; give a smaller --size</source>
        <translation>{size}×{size} Pixel von {model} passen nicht am Stück in den Speicher; ein kleineres --size angeben</translation>
    </message>
    <message>
        <source>exit code {code}</source>
        <translation>Exit-Code {code}</translation>
    </message>
    <message>
        <source>{signal}, out of memory?</source>
        <translation>{signal}, kein Speicher mehr?</translation>
    </message>
    <message>
        <source>it does not answer</source>
        <translation>er antwortet nicht</translation>
    </message>
    <message>
        <source>the same photo as {original}, which was restored already</source>
        <translation>dasselbe Foto wie {original}, das schon restauriert wurde</translation>
    </message>
    <message>
        <source>there is no batch {batch}; see: photofix queue list</source>
        <translation>einen Stapel {batch} gibt es nicht; siehe: photofix queue list</translation>
    </message>
    <message>
        <source>there is no job {job}</source>
        <translation>einen Auftrag {job} gibt es nicht</translation>
    </message>
    <message>
        <source>the journal {path} can&apos;t be used: {reason}; check its disk and rights, or move it with PHOTOFIX_STATE</source>
        <translation>das Journal {path} ist nicht zu gebrauchen: {reason}; Datenträger und Rechte prüfen oder es mit PHOTOFIX_STATE verlegen</translation>
    </message>
    <message>
        <source>the journal can&apos;t be used</source>
        <translation>das Journal ist nicht zu gebrauchen</translation>
    </message>
    <message>
        <source>it can&apos;t be read</source>
        <translation>es ist nicht lesbar</translation>
    </message>
    <message>
        <source>a record makes no sense</source>
        <translation>ein Eintrag ergibt keinen Sinn</translation>
    </message>
    <message>
        <source>a record of {table} makes no sense</source>
        <translation>ein Eintrag von {table} ergibt keinen Sinn</translation>
    </message>
    <message>
        <source>its tables are not as photofix made them</source>
        <translation>seine Tabellen sind nicht so, wie photofix sie anlegt</translation>
    </message>
    <message>
        <source>it could not be used before</source>
        <translation>es war schon vorher nicht zu gebrauchen</translation>
    </message>
    <message>
        <source>give the folder to watch: photofix watch DIR -i &apos;too dark&apos;</source>
        <translation>den Ordner angeben: photofix watch DIR -i &apos;zu dunkel&apos;</translation>
    </message>
    <message>
        <source>nothing to watch: give a folder, or begin one with [[watch]] in {path}</source>
        <translation>nichts zu überwachen: einen Ordner angeben oder einen mit [[watch]] in {path} beginnen</translation>
    </message>
    <message>
        <source>the instruction is missing; give -i &apos;too dark and grainy&apos;</source>
        <translation>der Satz (instruction) fehlt; zum Beispiel -i &apos;zu dunkel und verrauscht&apos; angeben</translation>
    </message>
    <message>
        <source>the folder is missing; give folder = &quot;…&quot;</source>
        <translation>der Ordner (folder) fehlt; folder = &quot;…&quot; angeben</translation>
    </message>
    <message>
        <source>{path}, [[watch]] {number}: {problem}</source>
        <translation>{path}, [[watch]] {number}: {problem}</translation>
    </message>
    <message>
        <source>{folder} is not watched; see: photofix queue list</source>
        <translation>{folder} wird nicht überwacht; siehe: photofix queue list</translation>
    </message>
    <message>
        <source>no folder is watched; see: photofix queue list</source>
        <translation>kein Ordner wird überwacht; siehe: photofix queue list</translation>
    </message>
    <message>
        <source>no photos; give files, folders or patterns</source>
        <translation>keine Fotos; Dateien, Ordner oder Muster angeben</translation>
    </message>
    <message>
        <source>operation not permitted</source>
        <translation>nicht erlaubt</translation>
    </message>
    <message>
        <source>to be chosen in the options: {options:option}</source>
        <translation>in den Optionen zu wählen: {options:option}</translation>
    </message>
    <message>
        <source>&apos;{sentence}&apos; isn&apos;t clear: did you mean {readings:&apos;/or}?</source>
        <translation>„{sentence}“ ist nicht klar: gemeint war {readings:&apos;/or}?</translation>
    </message>
    <message>
        <source>{parts:model_part} of {model} are not here; download them on the page Models</source>
        <translation>es fehlt {parts:model_part} von {model}; auf der Seite Modelle herunterladen</translation>
    </message>
    <message>
        <source>download them on the page Models</source>
        <translation>auf der Seite Modelle herunterladen</translation>
    </message>
    <message>
        <source>get the authors&apos; file from {source} and add it on the page Models</source>
        <translation>die Datei der Autoren von {source} holen und auf der Seite Modelle hinzufügen</translation>
    </message>
    <message>
        <source>the journal is damaged ({reason}); it is set aside, and a new one begun</source>
        <translation>das Journal ist beschädigt ({reason}); es wird beiseitegelegt und ein neues begonnen</translation>
    </message>
</context>
<context>
    <name>options</name>
    <message>
        <source>a side of at least 128 pixels</source>
        <translation>eine Seite von mindestens 128 Pixeln</translation>
    </message>
    <message>
        <source>the gigabytes that reading a photo may take</source>
        <translation>wie viele Gigabyte das Einlesen eines Fotos brauchen darf</translation>
    </message>
    <message>
        <source>the seconds that reading a photo may take</source>
        <translation>wie viele Sekunden das Einlesen eines Fotos dauern darf</translation>
    </message>
    <message>
        <source>how many megapixels a photo may have</source>
        <translation>wie viele Megapixel ein Foto haben darf</translation>
    </message>
    <message>
        <source>a whole number from 1 to 100</source>
        <translation>eine ganze Zahl von 1 bis 100</translation>
    </message>
    <message>
        <source>a number from 0 (no change) to 1 (full)</source>
        <translation>eine Zahl von 0 (keine Änderung) bis 1 (voll)</translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation>Ausgabeordner</translation>
    </message>
    <message>
        <source>“photofix” next to each photo</source>
        <translation>„photofix“ neben jedem Foto</translation>
    </message>
    <message>
        <source>Names of the copies</source>
        <translation>Namen der Kopien</translation>
    </message>
    <message>
        <source>If a copy is there already</source>
        <translation>Falls es schon eine Kopie gibt</translation>
    </message>
    <message>
        <source>leave the photo out</source>
        <translation>das Foto auslassen</translation>
    </message>
    <message>
        <source>replace the copy</source>
        <translation>die Kopie ersetzen</translation>
    </message>
    <message>
        <source>write another beside it</source>
        <translation>eine weitere daneben schreiben</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>as the photo</source>
        <translation>wie das Foto</translation>
    </message>
    <message>
        <source>replace it if photo or options changed</source>
        <translation>ersetzen, wenn Foto oder Einstellungen anders sind</translation>
    </message>
    <message>
        <source>Long side in pixels</source>
        <translation>Lange Seite in Pixeln</translation>
    </message>
    <message>
        <source>the pixels of the longer side, 16 to 100,000</source>
        <translation>die Pixel der langen Seite, 16 bis 100.000</translation>
    </message>
    <message>
        <source>Size in megapixels</source>
        <translation>Größe in Megapixeln</translation>
    </message>
    <message>
        <source>the megapixels of a copy, 0.001 to 1,000</source>
        <translation>die Megapixel einer Kopie, 0,001 bis 1.000</translation>
    </message>
    <message>
        <source>Times the size</source>
        <translation>Vielfaches der Größe</translation>
    </message>
    <message>
        <source>how many times as wide and high, 0.01 to 16</source>
        <translation>wievielmal so breit und hoch, 0,01 bis 16</translation>
    </message>
    <message>
        <source>Colour profile</source>
        <translation>Farbprofil</translation>
    </message>
    <message>
        <source>sRGB</source>
        <translation>sRGB</translation>
    </message>
    <message>
        <source>Display P3</source>
        <translation>Display P3</translation>
    </message>
    <message>
        <source>Adobe RGB</source>
        <translation>Adobe RGB</translation>
    </message>
    <message>
        <source>JPEG and WebP quality</source>
        <translation>Qualität von JPEG und WebP</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>the best there is</source>
        <translation>das beste verfügbare</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>this machine</source>
        <translation>dieser Rechner</translation>
    </message>
    <message>
        <source>Tile size in pixels</source>
        <translation>Kachelgröße in Pixeln</translation>
    </message>
    <message>
        <source>what fits the memory</source>
        <translation>passend zum Speicher</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>photofix chooses</source>
        <translation>photofix wählt</translation>
    </message>
    <message>
        <source>Quality against time</source>
        <translation>Qualität oder Tempo</translation>
    </message>
    <message>
        <source>fast</source>
        <translation>schnell</translation>
    </message>
    <message>
        <source>balanced</source>
        <translation>ausgewogen</translation>
    </message>
    <message>
        <source>best</source>
        <translation>bestmöglich</translation>
    </message>
    <message>
        <source>Photos that lack the fault</source>
        <translation>Fotos ohne den Fehler</translation>
    </message>
    <message>
        <source>restore them as well</source>
        <translation>auch restaurieren</translation>
    </message>
    <message>
        <source>copy them as they are</source>
        <translation>unverändert kopieren</translation>
    </message>
    <message>
        <source>leave them out</source>
        <translation>auslassen</translation>
    </message>
    <message>
        <source>Tones that agree</source>
        <translation>Abgestimmte Tonwerte</translation>
    </message>
    <message>
        <source>Leave out of the copies</source>
        <translation>In den Kopien weglassen</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>the location</source>
        <translation>den Ort</translation>
    </message>
    <message>
        <source>all metadata</source>
        <translation>alle Metadaten</translation>
    </message>
    <message>
        <source>File times of the photos</source>
        <translation>Dateizeiten der Fotos</translation>
    </message>
    <message>
        <source>Largest photo in megapixels</source>
        <translation>Größtes Foto in Megapixeln</translation>
    </message>
    <message>
        <source>Longest reading of a photo in seconds</source>
        <translation>Längste Lesezeit eines Fotos in Sekunden</translation>
    </message>
    <message>
        <source>Memory for reading a photo in GB</source>
        <translation>Speicher zum Lesen eines Fotos in GB</translation>
    </message>
    <message>
        <source>16, or 80 % of the machine&apos;s where that is less</source>
        <translation>16 oder 80 % des Arbeitsspeichers, falls das weniger ist</translation>
    </message>
    <message>
        <source>Of a RAW + JPEG pair</source>
        <translation>Von einem Paar RAW + JPEG</translation>
    </message>
    <message>
        <source>restore the RAW</source>
        <translation>das RAW restaurieren</translation>
    </message>
    <message>
        <source>restore the JPEG</source>
        <translation>das JPEG restaurieren</translation>
    </message>
    <message>
        <source>restore both</source>
        <translation>beide restaurieren</translation>
    </message>
</context>
<context>
    <name>photos</name>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>restoring</source>
        <translation>wird restauriert</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>blur</source>
        <translation>Unschärfe</translation>
    </message>
    <message>
        <source>rain</source>
        <translation>Regen</translation>
    </message>
    <message>
        <source>haze</source>
        <translation>Dunst</translation>
    </message>
    <message>
        <source>snow</source>
        <translation>Schnee</translation>
    </message>
    <message>
        <source>low light</source>
        <translation>wenig Licht</translation>
    </message>
    <message>
        <source>JPEG artefacts</source>
        <translation>JPEG-Artefakte</translation>
    </message>
    <message>
        <source>colour and tone</source>
        <translation>Farbe und Ton</translation>
    </message>
    <message>
        <source>low resolution</source>
        <translation>geringe Auflösung</translation>
    </message>
    <message>
        <source>remove noise and grain</source>
        <translation>Rauschen und Korn entfernen</translation>
    </message>
    <message>
        <source>sharpen blur</source>
        <translation>Unschärfe beheben</translation>
    </message>
    <message>
        <source>remove rain</source>
        <translation>Regen entfernen</translation>
    </message>
    <message>
        <source>clear haze</source>
        <translation>Dunst auflösen</translation>
    </message>
    <message>
        <source>remove snow</source>
        <translation>Schnee entfernen</translation>
    </message>
    <message>
        <source>brighten the dark photo</source>
        <translation>das dunkle Foto aufhellen</translation>
    </message>
    <message>
        <source>smooth out compression artefacts</source>
        <translation>Kompressionsartefakte glätten</translation>
    </message>
    <message>
        <source>correct colour and tone</source>
        <translation>Farbe und Tonwerte korrigieren</translation>
    </message>
    <message>
        <source>recover fine detail</source>
        <translation>feine Details wiederherstellen</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>restoring</source>
        <translation>wird restauriert</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>watching</source>
        <translation>wird überwacht</translation>
    </message>
    <message>
        <source>steered by tasks: rain and snow</source>
        <translation>nach Aufgaben gesteuert: Regen und Schnee</translation>
    </message>
    <message>
        <source>steered by tasks: noise</source>
        <translation>nach Aufgaben gesteuert: Rauschen</translation>
    </message>
    <message>
        <source>steered by tasks: noise, fast</source>
        <translation>nach Aufgaben gesteuert: Rauschen, schnell</translation>
    </message>
    <message>
        <source>steered by tasks: JPEG blocks</source>
        <translation>nach Aufgaben gesteuert: JPEG-Blöcke</translation>
    </message>
    <message>
        <source>steered by tasks: blur</source>
        <translation>nach Aufgaben gesteuert: Unschärfe</translation>
    </message>
    <message>
        <source>steered by tasks: resolution</source>
        <translation>nach Aufgaben gesteuert: Auflösung</translation>
    </message>
    <message>
        <source>restores nothing: sees which degradations a photo has</source>
        <translation>restauriert nichts: sieht, was einem Foto fehlt</translation>
    </message>
    <message>
        <source>blind: weather and darkness, alone and combined; small</source>
        <translation>blind: Wetter und Dunkelheit, einzeln und zusammen; klein</translation>
    </message>
    <message>
        <source>InstructIR as published: steered by the sentence, seven degradations</source>
        <translation>InstructIR wie veröffentlicht: vom Satz gesteuert, sieben Störungen</translation>
    </message>
    <message>
        <source>MoCE-IR as published, for five degradations</source>
        <translation>MoCE-IR wie veröffentlicht, für fünf Störungen</translation>
    </message>
    <message>
        <source>the small MoCE-IR as published, for five degradations</source>
        <translation>das kleine MoCE-IR wie veröffentlicht, für fünf Störungen</translation>
    </message>
    <message>
        <source>MoCE-IR as published, for noise, rain and haze</source>
        <translation>MoCE-IR wie veröffentlicht, für Rauschen, Regen und Dunst</translation>
    </message>
    <message>
        <source>the small MoCE-IR as published, for noise, rain and haze</source>
        <translation>das kleine MoCE-IR wie veröffentlicht, für Rauschen, Regen und Dunst</translation>
    </message>
    <message>
        <source>MoCE-IR as published, for darkness, haze, rain and snow, alone and together</source>
        <translation>MoCE-IR wie veröffentlicht, für Dunkelheit, Dunst, Regen und Schnee, einzeln und zusammen</translation>
    </message>
    <message>
        <source>the small MoCE-IR as published, for darkness, haze, rain and snow, alone and together</source>
        <translation>das kleine MoCE-IR wie veröffentlicht, für Dunkelheit, Dunst, Regen und Schnee, einzeln und zusammen</translation>
    </message>
    <message>
        <source>steered by sliders: haze, darkness, exposure and colour</source>
        <translation>nach Reglern gesteuert: Dunst, Dunkelheit, Belichtung und Farbe</translation>
    </message>
    <message>
        <source>predicts the sliders of photofix-tone, as an Auto button does</source>
        <translation>sagt die Regler von photofix-tone voraus, wie eine Auto-Taste</translation>
    </message>
    <message>
        <source>trained by photofix, see the card in resources/models/</source>
        <translation>von photofix trainiert, siehe die Karte in resources/models/</translation>
    </message>
    <message>
        <source>Whatever is wrong</source>
        <translation>Alles, was nicht stimmt</translation>
    </message>
    <message>
        <source>“{sentence}”</source>
        <translation>„{sentence}“</translation>
    </message>
    <message>
        <source>less than a second</source>
        <translation>weniger als eine Sekunde</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} Std. {minutes} Min.</translation>
    </message>
    <message>
        <source>a few seconds</source>
        <translation>ein paar Sekunden</translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation>etwa {time}</translation>
    </message>
    <message>
        <source>{others} or {last}</source>
        <translation>{others} oder {last}</translation>
    </message>
</context>
</TS>
