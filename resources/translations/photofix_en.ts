<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BatchActions</name>
    <message numerus="yes">
        <source>%n photo(s) left out of the batch</source>
        <translation>
            <numerusform>%n photo left out of the batch</numerusform>
            <numerusform>%n photos left out of the batch</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchBar</name>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClosingQuestion</name>
    <message numerus="yes">
        <source>%n photo(s) are still being restored.</source>
        <translation>
            <numerusform>%n photo is still being restored.</numerusform>
            <numerusform>%n photos are still being restored.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FaultChips</name>
    <message numerus="yes">
        <source>Seen on {count} of %n photo(s), {grade}</source>
        <translation>
            <numerusform>Seen on {count} of %n photo, {grade}</numerusform>
            <numerusform>Seen on {count} of %n photos, {grade}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewBatch</name>
    <message numerus="yes">
        <source>{first}; and %n more left out</source>
        <translation>
            <numerusform>{first}; and %n more left out</numerusform>
            <numerusform>{first}; and %n more left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>News</name>
    <message numerus="yes">
        <source>%n photo(s) can’t be read and stay in the new batch</source>
        <translation>
            <numerusform>%n photo can’t be read and stays in the new batch</numerusform>
            <numerusform>%n photos can’t be read and stay in the new batch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) stay in the new batch</source>
        <translation>
            <numerusform>%n photo stays in the new batch</numerusform>
            <numerusform>%n photos stay in the new batch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhotoActions</name>
    <message numerus="yes">
        <source>%n photo(s) left out of the batch</source>
        <translation>
            <numerusform>%n photo left out of the batch</numerusform>
            <numerusform>%n photos left out of the batch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Settings pasted onto %n photo(s)</source>
        <translation>
            <numerusform>Settings pasted onto %n photo</numerusform>
            <numerusform>Settings pasted onto %n photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScopeBar</name>
    <message numerus="yes">
        <source>Only for %n selected photo(s)</source>
        <translation>
            <numerusform>Only for %n selected photo</numerusform>
            <numerusform>Only for %n selected photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SideRows</name>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WatchPage</name>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n done</numerusform>
            <numerusform>%n done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message numerus="yes">
        <source>%n photo(s) added</source>
        <translation>
            <numerusform>%n photo added</numerusform>
            <numerusform>%n photos added</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Counts</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n done</numerusform>
            <numerusform>%n done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left alone</source>
        <translation>
            <numerusform>%n left alone</numerusform>
            <numerusform>%n left alone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n can’t be read</source>
        <translation>
            <numerusform>%n can’t be read</numerusform>
            <numerusform>%n can’t be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Finder</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
</TS>
