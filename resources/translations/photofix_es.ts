<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES">
<context>
    <name>AboutCard</name>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licencias</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>buscando…</translation>
    </message>
    <message>
        <source>Restores on</source>
        <translation>Restaura con</translation>
    </message>
    <message>
        <source>{free} free of {total}</source>
        <translation>{free} libres de {total}</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Vaciar</translation>
    </message>
    <message>
        <source>Thumbnails kept</source>
        <translation>Miniaturas guardadas</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>New batch</source>
        <translation>Lote nuevo</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>Añadir fotos</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Añadir una carpeta</translation>
    </message>
    <message>
        <source>Paste photos</source>
        <translation>Pegar fotos</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Go to the sentence</source>
        <translation>Ir a la frase</translation>
    </message>
    <message>
        <source>Start the batch</source>
        <translation>Iniciar el lote</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Opciones</translation>
    </message>
    <message>
        <source>Pause or resume</source>
        <translation>Pausar o reanudar</translation>
    </message>
    <message>
        <source>Copy settings</source>
        <translation>Copiar ajustes</translation>
    </message>
    <message>
        <source>Paste settings</source>
        <translation>Pegar ajustes</translation>
    </message>
    <message>
        <source>Side bar</source>
        <translation>Barra lateral</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>Carpetas vigiladas</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Visor</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>Divider</source>
        <translation>Divisor</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Lado a lado</translation>
    </message>
    <message>
        <source>Only the restored photo</source>
        <translation>Solo la foto restaurada</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Alejar</translation>
    </message>
    <message>
        <source>Fit, or 100 %</source>
        <translation>Ajustar o 100 %</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>Histograma</translation>
    </message>
    <message>
        <source>Hold: the original</source>
        <translation>Mantener: el original</translation>
    </message>
    <message>
        <source>Leave full screen, then the viewer</source>
        <translation>Salir de la pantalla completa, luego del visor</translation>
    </message>
    <message>
        <source>Next and previous photo</source>
        <translation>Foto siguiente y anterior</translation>
    </message>
    <message>
        <source>Move the divider</source>
        <translation>Mover el divisor</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Open in the viewer</source>
        <translation>Abrir en el visor</translation>
    </message>
    <message>
        <source>Leave out of the batch</source>
        <translation>Quitar del lote</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Seleccionar todo</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>Move a batch up or down</source>
        <translation>Subir o bajar un lote</translation>
    </message>
</context>
<context>
    <name>BatchActions</name>
    <message>
        <source>The batch is cancelled; what is done stays.</source>
        <translation>El lote está cancelado; lo terminado se conserva.</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Seguir con él</translation>
    </message>
    <message>
        <source>Batch removed; its copies stay.</source>
        <translation>Lote quitado; sus copias se conservan.</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) left out of the batch</source>
        <translation>
            <numerusform>%n foto quitada del lote</numerusform>
            <numerusform>%n fotos quitadas del lote</numerusform>
        </translation>
    </message>
    <message>
        <source>It broke off; try again.</source>
        <translation>Se interrumpió; inténtelo otra vez.</translation>
    </message>
    <message>
        <source>The report of the batch is {path}</source>
        <translation>El informe del lote es {path}</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Mostrar en su carpeta</translation>
    </message>
    <message>
        <source>The report is being made…</source>
        <translation>Se está creando el informe…</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Restore first</source>
        <translation>Restaurar primero</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Retry failures</source>
        <translation>Reintentar fallos</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Open the copies</source>
        <translation>Abrir las copias</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
</context>
<context>
    <name>BatchBar</name>
    <message>
        <source>Retry failures</source>
        <translation>Reintentar fallos</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copias</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>Usar de nuevo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Open the folder of the copies</source>
        <translation>Abrir la carpeta de las copias</translation>
    </message>
    <message>
        <source>One page with all photos, before and after</source>
        <translation>Una página con todas las fotos, antes y después</translation>
    </message>
    <message>
        <source>A new batch with these photos and this sentence</source>
        <translation>Un lote nuevo con estas fotos y esta frase</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fallida</numerusform>
            <numerusform>%n fallidas</numerusform>
        </translation>
    </message>
    <message>
        <source>{failed}: {reason}</source>
        <translation>{failed}: {reason}</translation>
    </message>
    <message>
        <source>added {when}</source>
        <translation>añadido el {when}</translation>
    </message>
</context>
<context>
    <name>BatchHeader</name>
    <message>
        <source>Add photos</source>
        <translation>Añadir fotos</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Añadir una carpeta</translation>
    </message>
    <message>
        <source>Size of the thumbnails</source>
        <translation>Tamaño de las miniaturas</translation>
    </message>
</context>
<context>
    <name>Caring</name>
    <message>
        <source>Same settings</source>
        <translation>Mismos ajustes</translation>
    </message>
    <message>
        <source>Paste settings</source>
        <translation>Pegar ajustes</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>More…</source>
        <translation>Más…</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>Choose photos</source>
        <translation>Elegir fotos</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Todos los archivos</translation>
    </message>
    <message>
        <source>Choose a folder of photos</source>
        <translation>Elegir una carpeta de fotos</translation>
    </message>
</context>
<context>
    <name>ClosingQuestion</name>
    <message>
        <source>What is done already stays done in any case.</source>
        <translation>Lo que ya está hecho se conserva en todo caso.</translation>
    </message>
    <message>
        <source>Close, keep restoring</source>
        <translation>Cerrar y seguir restaurando</translation>
    </message>
    <message>
        <source>Close and pause</source>
        <translation>Cerrar y pausar</translation>
    </message>
    <message>
        <source>Close and stop</source>
        <translation>Cerrar y detener</translation>
    </message>
    <message>
        <source>Don’t close</source>
        <translation>No cerrar</translation>
    </message>
    <message>
        <source>photofix goes on in the background, without a window</source>
        <translation>photofix sigue en segundo plano, sin ventana</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) are still being restored.</source>
        <translation>
            <numerusform>%n foto aún se está restaurando.</numerusform>
            <numerusform>%n fotos aún se están restaurando.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>What is wrong? Leave this empty to restore what each photo shows</source>
        <translation>¿Qué falla? Vacío: se restaura lo que muestre cada foto</translation>
    </message>
    <message>
        <source>What is wrong with the photos</source>
        <translation>Qué les pasa a las fotos</translation>
    </message>
    <message>
        <source>Sentences used before</source>
        <translation>Frases usadas antes</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Intensidad</translation>
    </message>
    <message>
        <source>How far to go, from no change to full effect</source>
        <translation>Hasta dónde llegar, de ningún cambio al efecto completo</translation>
    </message>
    <message>
        <source>From what was measured on this machine</source>
        <translation>Según lo medido en este equipo</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Opciones</translation>
    </message>
    <message>
        <source>Output folder, format, names, device, model</source>
        <translation>Carpeta de salida, formato, nombres, dispositivo, modelo</translation>
    </message>
    <message>
        <source>{keys} restores what each photo shows, without a sentence</source>
        <translation>{keys} restaura sin frase lo que muestra cada foto</translation>
    </message>
    <message>
        <source>Too dark</source>
        <translation>Muy oscura</translation>
    </message>
    <message>
        <source>too dark</source>
        <translation>demasiado oscura</translation>
    </message>
    <message>
        <source>Grainy</source>
        <translation>Con grano</translation>
    </message>
    <message>
        <source>too grainy</source>
        <translation>demasiado grano</translation>
    </message>
    <message>
        <source>Dark and grainy</source>
        <translation>Oscura y con grano</translation>
    </message>
    <message>
        <source>too dark and grainy</source>
        <translation>demasiado oscura y con ruido</translation>
    </message>
    <message>
        <source>Blurry</source>
        <translation>Borrosa</translation>
    </message>
    <message>
        <source>blurry, out of focus</source>
        <translation>borrosa, desenfocada</translation>
    </message>
    <message>
        <source>Hazy</source>
        <translation>Con neblina</translation>
    </message>
    <message>
        <source>hazy, washed out by fog</source>
        <translation>con neblina, velada por la niebla</translation>
    </message>
    <message>
        <source>Rain</source>
        <translation>Lluvia</translation>
    </message>
    <message>
        <source>remove the rain</source>
        <translation>quitar la lluvia</translation>
    </message>
    <message>
        <source>JPEG artefacts</source>
        <translation>Artefactos JPEG</translation>
    </message>
    <message>
        <source>blocky JPEG artefacts</source>
        <translation>artefactos JPEG, bloques</translation>
    </message>
    <message>
        <source>Dull colours</source>
        <translation>Colores apagados</translation>
    </message>
    <message>
        <source>dull colours</source>
        <translation>colores apagados</translation>
    </message>
    <message>
        <source>Make it better</source>
        <translation>Mejorarla</translation>
    </message>
    <message>
        <source>make it better</source>
        <translation>mejórala</translation>
    </message>
    <message>
        <source>Restore {photos}</source>
        <translation>Restaurar {photos}</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>Not clear. Perhaps one of these is meant:</source>
        <translation>No está claro. Quizá se refiere a una de estas:</translation>
    </message>
    <message>
        <source>Everything that the sentence names is switched off.</source>
        <translation>Todo lo que nombra la frase está desactivado.</translation>
    </message>
    <message>
        <source>can&apos;t be done yet: {wishes}</source>
        <translation>aún no es posible: {wishes}</translation>
    </message>
    <message>
        <source>restores what else each photo shows</source>
        <translation>corrige lo demás que muestre cada foto</translation>
    </message>
    <message>
        <source>names no fault: restores what each photo shows</source>
        <translation>no nombra ningún defecto: se restaura lo que muestre cada foto</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n foto</numerusform>
            <numerusform>%n fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n segundo</numerusform>
            <numerusform>%n segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hora</numerusform>
            <numerusform>%n horas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DropFrame</name>
    <message>
        <source>Drop photos or folders to add them to the new batch</source>
        <translation>Suelte fotos o carpetas para añadirlas al lote nuevo</translation>
    </message>
</context>
<context>
    <name>FaultChips</name>
    <message>
        <source>clearly</source>
        <translation>claramente</translation>
    </message>
    <message>
        <source>slightly</source>
        <translation>levemente</translation>
    </message>
    <message>
        <source>strongly</source>
        <translation>mucho</translation>
    </message>
    <message numerus="yes">
        <source>Seen on {count} of %n photo(s), {grade}</source>
        <translation>
            <numerusform>Se ve en {count} de %n foto, {grade}</numerusform>
            <numerusform>Se ve en {count} de %n fotos, {grade}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Filmstrip</name>
    <message>
        <source>Photos of the batch</source>
        <translation>Fotos del lote</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>{photos}, looking for more…</source>
        <translation>{photos}, se buscan más…</translation>
    </message>
    <message>
        <source>drop, paste or choose photos</source>
        <translation>suelte, pegue o elija fotos</translation>
    </message>
</context>
<context>
    <name>HistogramCard</name>
    <message>
        <source>Histogram</source>
        <translation>Histograma</translation>
    </message>
    <message>
        <source>Black: {share}</source>
        <translation>Negro: {share}</translation>
    </message>
    <message>
        <source>Blown out: {share}</source>
        <translation>Quemado: {share}</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Find a sentence</source>
        <translation>Buscar una frase</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Retry failures</source>
        <translation>Reintentar fallos</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>Usar de nuevo</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>No batches yet</source>
        <translation>Aún no hay lotes</translation>
    </message>
    <message>
        <source>Every batch that you restore is listed here, to open or repeat it.</source>
        <translation>Aquí aparece cada lote restaurado, para abrirlo o repetirlo.</translation>
    </message>
    <message>
        <source>Past batches</source>
        <translation>Lotes anteriores</translation>
    </message>
</context>
<context>
    <name>LabLink</name>
    <message>
        <source>The preview broke off; move the view.</source>
        <translation>La vista previa se interrumpió; mueva la vista.</translation>
    </message>
</context>
<context>
    <name>ModelWords</name>
    <message>
        <source>Looks at photos, so that photofix knows what each needs</source>
        <translation>Mira las fotos para que photofix sepa qué necesita cada una</translation>
    </message>
    <message>
        <source>{time} for {megapixels} megapixels on this machine</source>
        <translation>{time} para {megapixels} megapíxeles en este equipo</translation>
    </message>
    <message>
        <source>{times} times as fast as the usual model</source>
        <translation>{times} veces más rápido que el modelo habitual</translation>
    </message>
    <message>
        <source>takes {times} times as long as the usual model</source>
        <translation>tarda {times} veces más que el modelo habitual</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Add a file…</source>
        <translation>Añadir un archivo…</translation>
    </message>
    <message>
        <source>Download cancelled; what has arrived is kept.</source>
        <translation>Descarga cancelada; lo recibido se conserva.</translation>
    </message>
    <message>
        <source>On this machine</source>
        <translation>En este equipo</translation>
    </message>
    <message>
        <source>To be downloaded</source>
        <translation>Para descargar</translation>
    </message>
    <message>
        <source>Published by others: add a file of yours</source>
        <translation>Publicados por otros: añada un archivo suyo</translation>
    </message>
    <message>
        <source>the best at {tasks}</source>
        <translation>el mejor con {tasks}</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Sitio web</translation>
    </message>
    <message>
        <source>Download of {model}</source>
        <translation>Descarga de {model}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>asking for its size…</source>
        <translation>preguntando su tamaño…</translation>
    </message>
    <message>
        <source>size unknown</source>
        <translation>tamaño desconocido</translation>
    </message>
    <message>
        <source>Download now</source>
        <translation>Descargar ahora</translation>
    </message>
    <message>
        <source>damaged: reinstall photofix</source>
        <translation>dañado: reinstale photofix</translation>
    </message>
    <message>
        <source>part of photofix</source>
        <translation>parte de photofix</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>instalado</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>Add its file…</source>
        <translation>Añadir su archivo…</translation>
    </message>
    <message>
        <source>Add a weights file</source>
        <translation>Añadir un archivo de pesos</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Pesos</translation>
    </message>
    <message>
        <source>{model} is ready.</source>
        <translation>{model} está listo.</translation>
    </message>
    <message>
        <source>It broke off; try again.</source>
        <translation>Se interrumpió; inténtelo otra vez.</translation>
    </message>
    <message>
        <source>Download…</source>
        <translation>Descargar…</translation>
    </message>
    <message>
        <source>{percent} of {size}</source>
        <translation>{percent} de {size}</translation>
    </message>
    <message>
        <source>connecting…</source>
        <translation>conectando…</translation>
    </message>
</context>
<context>
    <name>NewBatch</name>
    <message>
        <source>Remove photos</source>
        <translation>Quitar fotos</translation>
    </message>
    <message numerus="yes">
        <source>{first}; and %n more left out</source>
        <translation>
            <numerusform>{first}; y %n más omitida</numerusform>
            <numerusform>{first}; y %n más omitidas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>News</name>
    <message numerus="yes">
        <source>%n photo(s) can’t be read and stay in the new batch</source>
        <translation>
            <numerusform>%n foto no se puede leer y se queda en el lote nuevo</numerusform>
            <numerusform>%n fotos no se pueden leer y se quedan en el lote nuevo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) stay in the new batch</source>
        <translation>
            <numerusform>%n foto se queda en el lote nuevo</numerusform>
            <numerusform>%n fotos se quedan en el lote nuevo</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>The record of past batches was damaged. It was set aside as {path}.</source>
        <translation>El registro de lotes anteriores estaba dañado. Se apartó como {path}.</translation>
    </message>
    <message>
        <source>The clipboard holds a picture, not a file: save it, then add the file.</source>
        <translation>El portapapeles contiene una imagen, no un archivo: guárdela y añada después el archivo.</translation>
    </message>
    <message>
        <source>“{sentence}” is done: {photos}</source>
        <translation>«{sentence}» está terminado: {photos}</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fallida</numerusform>
            <numerusform>%n fallidas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Dismiss</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>OptionsPanel</name>
    <message>
        <source>Advanced</source>
        <translation>Avanzadas</translation>
    </message>
    <message>
        <source>Back to the defaults</source>
        <translation>Valores predeterminados</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>Choose the output folder</source>
        <translation>Elegir la carpeta de salida</translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation>Carpeta de salida</translation>
    </message>
    <message>
        <source>Folders inside folders</source>
        <translation>Subcarpetas</translation>
    </message>
</context>
<context>
    <name>PhotoActions</name>
    <message numerus="yes">
        <source>%n photo(s) left out of the batch</source>
        <translation>
            <numerusform>%n foto fuera del lote</numerusform>
            <numerusform>%n fotos fuera del lote</numerusform>
        </translation>
    </message>
    <message>
        <source>Settings copied</source>
        <translation>Ajustes copiados</translation>
    </message>
    <message numerus="yes">
        <source>Settings pasted onto %n photo(s)</source>
        <translation>
            <numerusform>Ajustes pegados en %n foto</numerusform>
            <numerusform>Ajustes pegados en %n fotos</numerusform>
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
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Show the original in its folder</source>
        <translation>Mostrar el original en su carpeta</translation>
    </message>
    <message>
        <source>Own settings</source>
        <translation>Ajustes propios</translation>
    </message>
    <message>
        <source>Copy settings</source>
        <translation>Copiar ajustes</translation>
    </message>
    <message>
        <source>Paste settings</source>
        <translation>Pegar ajustes</translation>
    </message>
    <message>
        <source>Leave out of the batch</source>
        <translation>Quitar del lote</translation>
    </message>
    <message>
        <source>Show the copy in its folder</source>
        <translation>Mostrar la copia en su carpeta</translation>
    </message>
    <message>
        <source>Open the copy with another program</source>
        <translation>Abrir la copia con otro programa</translation>
    </message>
    <message>
        <source>Restore again</source>
        <translation>Restaurar otra vez</translation>
    </message>
    <message>
        <source>Restore next</source>
        <translation>Restaurar a continuación</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>PhotoModel</name>
    <message>
        <source>Has settings of its own</source>
        <translation>Tiene ajustes propios</translation>
    </message>
    <message>
        <source>Shows {faults}</source>
        <translation>Muestra {faults}</translation>
    </message>
</context>
<context>
    <name>PhotoPainter</name>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Progress of the batch</source>
        <translation>Progreso del lote</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Cancel the batch</source>
        <translation>Cancelar el lote</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Iniciando…</translation>
    </message>
    <message>
        <source>{rate} a minute</source>
        <translation>{rate} por minuto</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>quedan {time}</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Show the side bar (Ctrl+B)</source>
        <translation>Mostrar la barra lateral (Ctrl+B)</translation>
    </message>
    <message>
        <source>New batch</source>
        <translation>Lote nuevo</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>Carpetas vigiladas</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
</context>
<context>
    <name>RecipesButton</name>
    <message>
        <source>Recipes: options under a name</source>
        <translation>Recetas: opciones con nombre</translation>
    </message>
    <message>
        <source>No recipes yet</source>
        <translation>Aún no hay recetas</translation>
    </message>
    <message>
        <source>Keep these options…</source>
        <translation>Guardar estas opciones…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Keep these options</source>
        <translation>Guardar estas opciones</translation>
    </message>
    <message>
        <source>Name of the recipe: letters, digits, - and _</source>
        <translation>Nombre de la receta: letras, cifras, - y _</translation>
    </message>
</context>
<context>
    <name>ScopeBar</name>
    <message>
        <source>Same as the others</source>
        <translation>Como las demás</translation>
    </message>
    <message>
        <source>Back to all photos</source>
        <translation>Volver a todas las fotos</translation>
    </message>
    <message numerus="yes">
        <source>Only for %n selected photo(s)</source>
        <translation>
            <numerusform>Solo para %n foto seleccionada</numerusform>
            <numerusform>Solo para %n fotos seleccionadas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>como el sistema</translation>
    </message>
    <message>
        <source>light</source>
        <translation>claro</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>oscuro</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>fits the memory</source>
        <translation>según la memoria</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notificaciones</translation>
    </message>
    <message>
        <source>look at new photos and mark what is wrong</source>
        <translation>analizar las fotos nuevas y marcar sus defectos</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>the system matches colours</source>
        <translation>el sistema ajusta los colores</translation>
    </message>
    <message>
        <source>Choose an ICC profile</source>
        <translation>Elegir un perfil ICC</translation>
    </message>
    <message>
        <source>Screen profile</source>
        <translation>Perfil de pantalla</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Restauración</translation>
    </message>
    <message>
        <source>Defaults for new batches here and for the command line; a batch can differ.</source>
        <translation>Valores para lotes nuevos aquí y en la línea de órdenes; un lote puede diferir.</translation>
    </message>
    <message>
        <source>the best there is</source>
        <translation>el mejor disponible</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Tile size in pixels</source>
        <translation>Tamaño de tesela en píxeles</translation>
    </message>
    <message>
        <source>“photofix” next to each photo</source>
        <translation>«photofix» junto a cada foto</translation>
    </message>
    <message>
        <source>Choose the output folder</source>
        <translation>Elegir la carpeta de salida</translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation>Carpeta de salida</translation>
    </message>
    <message>
        <source>when a batch ends, even without a window</source>
        <translation>cuando termina un lote, también sin ventana</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>Queue and window</source>
        <translation>Cola y ventana</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>ICC profiles</source>
        <translation>Perfiles ICC</translation>
    </message>
    <message>
        <source>{name} is no ICC profile of a screen</source>
        <translation>{name} no es un perfil ICC de pantalla</translation>
    </message>
    <message>
        <source>The screen profile is used when photofix is started again.</source>
        <translation>El perfil de pantalla se usa al reiniciar photofix.</translation>
    </message>
    <message>
        <source>Start again now</source>
        <translation>Reiniciar ahora</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>SideRows</name>
    <message>
        <source>drop photos here</source>
        <translation>suelte fotos aquí</translation>
    </message>
    <message>
        <source>New batch</source>
        <translation>Lote nuevo</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>Carpetas vigiladas</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Recientes</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fallida</numerusform>
            <numerusform>%n fallidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n por revisar</numerusform>
            <numerusform>%n por revisar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Batches and watched folders</source>
        <translation>Lotes y carpetas vigiladas</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>Carpetas vigiladas</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>New batch (Ctrl+N)</source>
        <translation>Lote nuevo (Ctrl+N)</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Show the window</source>
        <translation>Mostrar la ventana</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
</context>
<context>
    <name>VersusButton</name>
    <message>
        <source>Compare with another plan</source>
        <translation>Comparar con otro plan</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Rápido</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Equilibrado</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Óptimo</translation>
    </message>
    <message>
        <source>The original</source>
        <translation>El original</translation>
    </message>
    <message>
        <source>One model alone</source>
        <translation>Un solo modelo</translation>
    </message>
</context>
<context>
    <name>Viewer</name>
    <message>
        <source>Restoring…</source>
        <translation>Restaurando…</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
</context>
<context>
    <name>ViewerPanel</name>
    <message>
        <source>Compare with a divider (1)</source>
        <translation>Comparar con divisor (1)</translation>
    </message>
    <message>
        <source>Side by side (2)</source>
        <translation>Lado a lado (2)</translation>
    </message>
    <message>
        <source>Only the restored photo (3)</source>
        <translation>Solo la foto restaurada (3)</translation>
    </message>
    <message>
        <source>Histogram (H)</source>
        <translation>Histograma (H)</translation>
    </message>
    <message>
        <source>Zoom out (-)</source>
        <translation>Alejar (-)</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Acercar (+)</translation>
    </message>
    <message>
        <source>Fit, or 100 % (Z)</source>
        <translation>Ajustar o 100 % (Z)</translation>
    </message>
    <message>
        <source>Full screen (F)</source>
        <translation>Pantalla completa (F)</translation>
    </message>
    <message>
        <source>Close the viewer (Esc)</source>
        <translation>Cerrar el visor (Esc)</translation>
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
        <translation>Cargando…</translation>
    </message>
</context>
<context>
    <name>WatchForm</name>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Qué falla</translation>
    </message>
    <message>
        <source>too dark and grainy</source>
        <translation>demasiado oscura y con grano</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Intensidad</translation>
    </message>
    <message>
        <source>also the folders inside it</source>
        <translation>también las subcarpetas</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Vigilar</translation>
    </message>
    <message>
        <source>Not clear. Perhaps: {readings}</source>
        <translation>No está claro. Quizá: {readings}</translation>
    </message>
</context>
<context>
    <name>WatchPage</name>
    <message>
        <source>No longer watched: {folder}</source>
        <translation>Ya no se vigila: {folder}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>Carpetas vigiladas</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>Vigilar una carpeta…</translation>
    </message>
    <message>
        <source>No watched folders</source>
        <translation>No hay carpetas vigiladas</translation>
    </message>
    <message>
        <source>Photos that appear in a watched folder are restored by themselves.</source>
        <translation>Las fotos que llegan a una carpeta vigilada se restauran solas.</translation>
    </message>
    <message>
        <source>on</source>
        <translation>activa</translation>
    </message>
    <message>
        <source>Watch {folder}</source>
        <translation>Vigilar {folder}</translation>
    </message>
    <message>
        <source>“photofix” next to each photo</source>
        <translation>«photofix» junto a cada foto</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Choose a folder that is there.</source>
        <translation>Elija una carpeta que exista.</translation>
    </message>
    <message>
        <source>Say what is wrong with the photos.</source>
        <translation>Diga qué les pasa a las fotos.</translation>
    </message>
    <message>
        <source>This folder is watched already, with the same output.</source>
        <translation>Esta carpeta ya se vigila, con la misma salida.</translation>
    </message>
    <message>
        <source>Watching broke off.</source>
        <translation>La vigilancia se interrumpió.</translation>
    </message>
    <message>
        <source>watching</source>
        <translation>vigilando</translation>
    </message>
    <message>
        <source>off</source>
        <translation>inactiva</translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n hecha</numerusform>
            <numerusform>%n hechas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en espera</numerusform>
            <numerusform>%n en espera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fallida</numerusform>
            <numerusform>%n fallidas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>too dark and grainy</source>
        <translation>demasiado oscura y con grano</translation>
    </message>
    <message>
        <source>No photos yet: drop some here</source>
        <translation>Aún no hay fotos: suelte algunas aquí</translation>
    </message>
    <message>
        <source>Files or whole folders. Originals are never changed; copies are written.</source>
        <translation>Archivos o carpetas enteras. Los originales nunca cambian; se escriben copias.</translation>
    </message>
    <message>
        <source>Choose photos…</source>
        <translation>Elegir fotos…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Elegir una carpeta…</translation>
    </message>
    <message>
        <source>Try it with a sample</source>
        <translation>Probar con un ejemplo</translation>
    </message>
    <message>
        <source>Looking for photos…</source>
        <translation>Buscando fotos…</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) added</source>
        <translation>
            <numerusform>%n foto añadida</numerusform>
            <numerusform>%n fotos añadidas</numerusform>
        </translation>
    </message>
    <message>
        <source>These photos are in the batch already.</source>
        <translation>Estas fotos ya están en el lote.</translation>
    </message>
    <message>
        <source>Recipe kept: {name}. On the command line: photofix batch --recipe {name}</source>
        <translation>Receta guardada: {name}. En la línea de órdenes: photofix batch --recipe {name}</translation>
    </message>
    <message>
        <source>New batch</source>
        <translation>Lote nuevo</translation>
    </message>
</context>
<context>
    <name>_Chip</name>
    <message>
        <source>{fault}: switched off</source>
        <translation>{fault}: desactivado</translation>
    </message>
    <message>
        <source>Click to weigh it or switch it off</source>
        <translation>Pulse para graduarlo o desactivarlo</translation>
    </message>
</context>
<context>
    <name>_Counts</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en espera</numerusform>
            <numerusform>%n en espera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n hecha</numerusform>
            <numerusform>%n hechas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fallida</numerusform>
            <numerusform>%n fallidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left alone</source>
        <translation>
            <numerusform>%n omitida</numerusform>
            <numerusform>%n omitidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n por revisar</numerusform>
            <numerusform>%n por revisar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n can’t be read</source>
        <translation>
            <numerusform>%n ilegible</numerusform>
            <numerusform>%n ilegibles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Finder</name>
    <message>
        <source>Search names</source>
        <translation>Buscar nombres</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n seleccionada</numerusform>
            <numerusform>%n seleccionadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore only these</source>
        <translation>Restaurar solo estas</translation>
    </message>
    <message>
        <source>Own settings</source>
        <translation>Ajustes propios</translation>
    </message>
    <message>
        <source>Another sentence or other strengths for the selected photos</source>
        <translation>Otra frase u otras intensidades para las fotos seleccionadas</translation>
    </message>
    <message>
        <source>As added</source>
        <translation>Como se añadieron</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Worst first</source>
        <translation>Las peores primero</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Sorted by: {order}</source>
        <translation>Orden: {order}</translation>
    </message>
</context>
<context>
    <name>_Popup</name>
    <message>
        <source>How far to go: {fault}</source>
        <translation>Hasta dónde llegar: {fault}</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>As far as sentence and photo ask for</source>
        <translation>Tanto como piden la frase y la foto</translation>
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
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hechas</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallidas</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Añadido</translation>
    </message>
</context>
<context>
    <name>_Words</name>
    <message>
        <source>the original</source>
        <translation>el original</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>restaurada</translation>
    </message>
    <message>
        <source>before and after</source>
        <translation>antes y después</translation>
    </message>
    <message>
        <source>is being restored</source>
        <translation>se está restaurando</translation>
    </message>
</context>
<context>
    <name>answers</name>
    <message>
        <source>{pixels} pixels wide</source>
        <translation>{pixels} píxeles de ancho</translation>
    </message>
    <message>
        <source>{pixels} pixels high</source>
        <translation>{pixels} píxeles de alto</translation>
    </message>
    <message>
        <source>{pixels} megapixels</source>
        <translation>{pixels} megapíxeles</translation>
    </message>
    <message>
        <source>keeps {faults}</source>
        <translation>conserva {faults}</translation>
    </message>
    <message>
        <source>{pixels} pixels on the long side</source>
        <translation>{pixels} píxeles en el lado largo</translation>
    </message>
    <message>
        <source>asked: {wanted}; photofix enlarges {scale} times</source>
        <translation>se piden {wanted}; photofix amplía {scale} veces</translation>
    </message>
    <message>
        <source>{scale} times the size</source>
        <translation>{scale} veces el tamaño</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>no such file; check its name</source>
        <translation>el archivo no existe; compruebe su nombre</translation>
    </message>
    <message>
        <source>no permission to read it; check its rights</source>
        <translation>sin permiso para leerlo; compruebe sus permisos</translation>
    </message>
    <message>
        <source>can&apos;t be opened ({reason}); check it</source>
        <translation>no se puede abrir ({reason}); compruébelo</translation>
    </message>
    <message>
        <source>can&apos;t be read ({reason}); check it</source>
        <translation>no se puede leer ({reason}); compruébelo</translation>
    </message>
    <message>
        <source>the file is empty; copy it again from where it came</source>
        <translation>el archivo está vacío; cópielo de nuevo desde su origen</translation>
    </message>
    <message>
        <source>the file is cut off; copy it again from where it came</source>
        <translation>el archivo está cortado; cópielo de nuevo desde su origen</translation>
    </message>
    <message>
        <source>the file is cut off; copy it again from the camera or card</source>
        <translation>el archivo está cortado; cópielo de nuevo desde la cámara o la tarjeta</translation>
    </message>
    <message>
        <source>the file is damaged or cut off; copy it again from where it came</source>
        <translation>el archivo está dañado o cortado; cópielo de nuevo desde su origen</translation>
    </message>
    <message>
        <source>the file is damaged or cut off ({reason}); copy it again from where it came</source>
        <translation>el archivo está dañado o cortado ({reason}); cópielo de nuevo desde su origen</translation>
    </message>
    <message>
        <source>the header is damaged; copy the file again</source>
        <translation>la cabecera está dañada; copie el archivo de nuevo</translation>
    </message>
    <message>
        <source>its decoder gives one colour all over, though the file holds more; copy it again from where it came</source>
        <translation>el decodificador da un solo color en toda la foto, aunque el archivo contiene más; cópielo de nuevo desde su origen</translation>
    </message>
    <message>
        <source>its header is wrong about its size; copy the file again</source>
        <translation>su cabecera indica un tamaño falso; copie el archivo de nuevo</translation>
    </message>
    <message>
        <source>the photo has no pixels; copy it again from where it came</source>
        <translation>la foto no tiene píxeles; cópiela de nuevo desde su origen</translation>
    </message>
    <message>
        <source>{width} × {height} is more than {megapixels:g} megapixels; make it smaller first</source>
        <translation>{width} × {height} son más de {megapixels:g} megapíxeles; redúzcala antes</translation>
    </message>
    <message>
        <source>a {format} of more {parts:part} than any camera or editor writes; save it anew with an editor first</source>
        <translation>un {format} con más partes ({parts:part}) de las que escribe una cámara o un editor; guárdelo antes de nuevo con un editor</translation>
    </message>
    <message>
        <source>the process that reads photos does not start; see: photofix doctor</source>
        <translation>el proceso que lee las fotos no se inicia; vea: photofix doctor</translation>
    </message>
    <message>
        <source>an animated {format}; extract one frame as a still picture, and restore that</source>
        <translation>{format} animado; extraiga un fotograma como imagen fija y restáurelo</translation>
    </message>
    <message>
        <source>not enough memory for this photo; close other programs</source>
        <translation>no hay memoria suficiente para esta foto; cierre otros programas</translation>
    </message>
    <message>
        <source>a JPEG XL of floating-point samples; save it with 8 or 16 bits first</source>
        <translation>JPEG XL de coma flotante; guárdelo antes con 8 o 16 bits</translation>
    </message>
    <message>
        <source>JPEG XL needs opencodecs, for Python 3.11 to 3.13: pip install &apos;photofix[jxl]&apos;</source>
        <translation>JPEG XL necesita opencodecs, para Python 3.11 a 3.13: pip install &apos;photofix[jxl]&apos;</translation>
    </message>
    <message>
        <source>AVIF of more than 8 bits needs pylibheif: pip install &apos;photofix[avif]&apos;, or choose another format, TIFF for example</source>
        <translation>AVIF de más de 8 bits necesita pylibheif: pip install &apos;photofix[avif]&apos;, o elija otro formato, por ejemplo TIFF</translation>
    </message>
    <message>
        <source>a raw file of a kind that LibRaw does not know; convert it to DNG first</source>
        <translation>un archivo RAW de un tipo que LibRaw no conoce; conviértalo antes a DNG</translation>
    </message>
    <message>
        <source>--format dng restores what comes before developing: noise, blur, JPEG artefacts and size; leave {tasks:title} to developing, or leave out --format dng</source>
        <translation>--format dng restaura lo que va antes del revelado: ruido, desenfoque, artefactos JPEG y tamaño; deje {tasks:title} para el revelado o quite --format dng</translation>
    </message>
    <message>
        <source>the raw file is cut off; copy it from the card again</source>
        <translation>el archivo RAW está cortado; cópielo de nuevo de la tarjeta</translation>
    </message>
    <message>
        <source>LibRaw finds nothing but black in it; convert it with its maker&apos;s program first</source>
        <translation>LibRaw no encuentra en él más que negro; conviértalo antes con el programa del fabricante</translation>
    </message>
    <message>
        <source>the raw file is cut off or has no picture ({reason}); copy it from the card again</source>
        <translation>el archivo RAW está cortado o no tiene imagen ({reason}); cópielo de nuevo de la tarjeta</translation>
    </message>
    <message>
        <source>a TIFF with {what:tiff}; save it as 8- or 16-bit RGB first</source>
        <translation>un TIFF con {what:tiff}; guárdelo antes como RGB de 8 o 16 bits</translation>
    </message>
    <message>
        <source>a TIFF compressed with {codec}; save it with LZW or ZIP compression first</source>
        <translation>un TIFF comprimido con {codec}; guárdelo antes con compresión LZW o ZIP</translation>
    </message>
    <message>
        <source>exists already; choose another name or allow overwriting</source>
        <translation>ya existe; elija otro nombre o permita reemplazarlo</translation>
    </message>
    <message>
        <source>{path} exists already</source>
        <translation>{path} ya existe</translation>
    </message>
    <message>
        <source>{path} exists already, of the photo as it was before; --existing changed restores it again</source>
        <translation>{path} ya existe, de la foto tal como era antes; --existing changed la restaura de nuevo</translation>
    </message>
    <message>
        <source>{path} is as it would be made again</source>
        <translation>{path} ya está tal como se volvería a hacer</translation>
    </message>
    <message>
        <source>this is the original, which is never changed; name another file</source>
        <translation>este es el original, que nunca se modifica; elija otro archivo</translation>
    </message>
    <message>
        <source>its folder does not exist; create it first</source>
        <translation>su carpeta no existe; créela antes</translation>
    </message>
    <message>
        <source>no permission to write there; choose another folder</source>
        <translation>sin permiso para escribir ahí; elija otra carpeta</translation>
    </message>
    <message>
        <source>not enough memory to encode it; close other programs</source>
        <translation>no hay memoria suficiente para escribirla; cierre otros programas</translation>
    </message>
    <message>
        <source>the disk is full; make room or choose another folder</source>
        <translation>el disco está lleno; libere espacio o elija otra carpeta</translation>
    </message>
    <message>
        <source>could not be written ({reason}); choose another folder</source>
        <translation>no se pudo escribir ({reason}); elija otra carpeta</translation>
    </message>
    <message>
        <source>can&apos;t be encoded as {format} ({reason}); choose another format</source>
        <translation>no se puede guardar como {format} ({reason}); elija otro formato</translation>
    </message>
    <message>
        <source>{format} holds at most {most} pixels a side, and this has {side}; choose another format, PNG for example</source>
        <translation>{format} admite como máximo {most} píxeles por lado, y aquí hay {side}; elija otro formato, por ejemplo PNG</translation>
    </message>
    <message>
        <source>the gain map was left out, since the copy has another size: it is no HDR</source>
        <translation>se omitió el mapa de ganancia, porque la copia tiene otro tamaño: no es HDR</translation>
    </message>
    <message>
        <source>the gain map was left out, since its tones have changed: it is no HDR</source>
        <translation>se omitió el mapa de ganancia, porque han cambiado los tonos: la copia no es HDR</translation>
    </message>
    <message>
        <source>the gain map ({kind}) was left out: photofix keeps those of JPEGs, and the copy is no HDR</source>
        <translation>se omitió el mapa de ganancia ({kind}): photofix conserva los de los JPEG, y la copia no es HDR</translation>
    </message>
    <message>
        <source>{format} holds no gain map: it was left out, and the copy is no HDR</source>
        <translation>{format} no admite mapas de ganancia: se omitió y la copia no es HDR</translation>
    </message>
    <message>
        <source>the film in the file (motion photo) was left out</source>
        <translation>se omitió el vídeo del archivo (foto en movimiento)</translation>
    </message>
    <message>
        <source>a part of the XMP was left out: it is not all in the file</source>
        <translation>se omitió una parte del XMP: no está completo en el archivo</translation>
    </message>
    <message>
        <source>{format} holds no HDR: its highlights were brought into the range of sRGB</source>
        <translation>{format} no admite HDR: las altas luces se llevaron al rango de sRGB</translation>
    </message>
    <message>
        <source>corrections that the file lists for developing it were not made: {names}</source>
        <translation>no se aplicaron correcciones que el archivo indica para su revelado: {names}</translation>
    </message>
    <message>
        <source>{format} can&apos;t hold all that the photo tells displays of its brightness (mean, mastering display): left out</source>
        <translation>{format} no admite todo lo que la foto indica a las pantallas sobre su brillo (media, pantalla de masterización): se omitió</translation>
    </message>
    <message>
        <source>the copy is no HDR: its highlights were brought into the range of its profile</source>
        <translation>la copia no es HDR: las altas luces se llevaron al rango de su perfil</translation>
    </message>
    <message>
        <source>the colour code points {points} mean nothing to photofix: taken for sRGB</source>
        <translation>photofix no conoce los códigos de color {points}: se leyeron como sRGB</translation>
    </message>
    <message>
        <source>the ICC profile is made for reading alone: the copy is in sRGB</source>
        <translation>el perfil ICC solo sirve de entrada: la copia está en sRGB</translation>
    </message>
    <message>
        <source>it defines XML entities, which XMP does not allow</source>
        <translation>define entidades XML, que XMP no permite</translation>
    </message>
    <message>
        <source>The sentence asks to {tasks:remedy}.</source>
        <translation>La frase pide: {tasks:remedy}.</translation>
    </message>
    <message>
        <source>The sentence asks to {tasks:remedy}; unasked, photofix would not.</source>
        <translation>La frase pide: {tasks:remedy}; por sí solo, photofix no lo haría.</translation>
    </message>
    <message>
        <source>{tasks:remedy} at twice the size</source>
        <translation>{tasks:remedy}, al doble de tamaño</translation>
    </message>
    <message>
        <source>The sentence names no fault, so photofix restores what it finds.</source>
        <translation>La frase no nombra ningún defecto; photofix restaura lo que encuentra.</translation>
    </message>
    <message>
        <source>The photo shows nothing that photofix restores.</source>
        <translation>La foto no muestra nada que photofix restaure.</translation>
    </message>
    <message>
        <source>The sentence keeps {kept:title} as it is.</source>
        <translation>La frase conserva: {kept:title}.</translation>
    </message>
    <message>
        <source>It was copied as it is.</source>
        <translation>Se copió tal como está.</translation>
    </message>
    <message>
        <source>Then photofix will {task:remedy}.</source>
        <translation>Después: {task:remedy}.</translation>
    </message>
    <message>
        <source>Brightening would bring out its noise, so the noise goes first.</source>
        <translation>Aclararla haría más visible el ruido, así que este se quita primero.</translation>
    </message>
    <message>
        <source>Then photofix will enlarge it to twice the size once more.</source>
        <translation>Después photofix lo ampliará otra vez al doble.</translation>
    </message>
    <message>
        <source>It becomes {factor:g} times as large.</source>
        <translation>Será {factor:g} veces más grande.</translation>
    </message>
    <message>
        <source>Each photo gets {pixels:g} pixels on the long side, at most 4 times its own.</source>
        <translation>Cada foto tendrá {pixels:g} píxeles en el lado largo, como máximo 4 veces los suyos.</translation>
    </message>
    <message>
        <source>More than 4 times is not sensible, so it becomes 4 times as large.</source>
        <translation>Más de 4 veces no tiene sentido, así que será 4 veces más grande.</translation>
    </message>
    <message>
        <source>{model} is the fastest model here for that.</source>
        <translation>{model} es el modelo más rápido aquí para eso.</translation>
    </message>
    <message>
        <source>{model} is the best model here for that.</source>
        <translation>{model} es el mejor modelo aquí para eso.</translation>
    </message>
    <message>
        <source>{model} is the best model here in reasonable time for that.</source>
        <translation>{model} es el mejor modelo aquí para eso en un tiempo razonable.</translation>
    </message>
    <message>
        <source>only_if_needed needs a diagnosis of the photo</source>
        <translation>only_if_needed necesita un diagnóstico de la foto</translation>
    </message>
    <message>
        <source>underexposure</source>
        <translation>subexposición</translation>
    </message>
    <message>
        <source>faults of colour or contrast</source>
        <translation>defectos de color o contraste</translation>
    </message>
    <message>
        <source>loss of detail</source>
        <translation>pérdida de detalle</translation>
    </message>
    <message>
        <source>{share:.0%} of the photo has become pure white.</source>
        <translation>El {share:.0%} de la foto ha quedado en blanco puro.</translation>
    </message>
    <message>
        <source>{share:.0%} of the photo has become pure black.</source>
        <translation>El {share:.0%} de la foto ha quedado en negro puro.</translation>
    </message>
    <message>
        <source>Its colours have shifted, which was not asked for.</source>
        <translation>Los colores han cambiado sin que se pidiera.</translation>
    </message>
    <message>
        <source>Some colours have changed their hue.</source>
        <translation>Algunos colores han cambiado de tono.</translation>
    </message>
    <message>
        <source>A pattern has appeared in flat areas.</source>
        <translation>Ha aparecido un patrón en las zonas lisas.</translation>
    </message>
    <message>
        <source>It has become brighter, unasked.</source>
        <translation>Se ha vuelto más clara sin que se pidiera.</translation>
    </message>
    <message>
        <source>It has become darker, unasked.</source>
        <translation>Se ha vuelto más oscura sin que se pidiera.</translation>
    </message>
    <message>
        <source>&apos;{sentence}&apos; asks for nothing that photofix does: {advice}</source>
        <translation>«{sentence}» no pide nada que photofix haga: {advice}</translation>
    </message>
    <message>
        <source>&apos;{sentence}&apos; is {language:language}; photofix reads {languages:language/or}: {advice}</source>
        <translation>«{sentence}» está en {language:language}; photofix lee {languages:language/or}: {advice}</translation>
    </message>
    <message>
        <source>{cannot:/;} (&apos;{sentence}&apos;): {advice}</source>
        <translation>{cannot:/;} («{sentence}»). En su lugar, {advice}</translation>
    </message>
    <message>
        <source>say what is wrong with the photo, for example &apos;too dark and grainy&apos;, or &apos;make it better&apos;</source>
        <translation>diga qué le pasa a la foto, por ejemplo «demasiado oscura y con ruido» o «mejórala»</translation>
    </message>
    <message>
        <source>crop</source>
        <translation>recortar</translation>
    </message>
    <message>
        <source>straighten</source>
        <translation>enderezar</translation>
    </message>
    <message>
        <source>correct perspective or distortion</source>
        <translation>corregir la perspectiva o la distorsión</translation>
    </message>
    <message>
        <source>rotate or mirror</source>
        <translation>girar o reflejar</translation>
    </message>
    <message>
        <source>remove or replace people</source>
        <translation>quitar o sustituir personas</translation>
    </message>
    <message>
        <source>remove objects</source>
        <translation>quitar objetos</translation>
    </message>
    <message>
        <source>replace the sky</source>
        <translation>sustituir el cielo</translation>
    </message>
    <message>
        <source>change the background</source>
        <translation>cambiar el fondo</translation>
    </message>
    <message>
        <source>repair scratches or tears</source>
        <translation>reparar arañazos o roturas</translation>
    </message>
    <message>
        <source>remove dust or sensor spots</source>
        <translation>quitar polvo o manchas del sensor</translation>
    </message>
    <message>
        <source>correct vignetting</source>
        <translation>corregir el viñeteo</translation>
    </message>
    <message>
        <source>remove colour fringes</source>
        <translation>quitar los halos de color</translation>
    </message>
    <message>
        <source>remove lens flare</source>
        <translation>quitar los destellos del objetivo</translation>
    </message>
    <message>
        <source>remove reflections</source>
        <translation>quitar reflejos</translation>
    </message>
    <message>
        <source>remove moiré</source>
        <translation>quitar el moiré</translation>
    </message>
    <message>
        <source>correct red eyes</source>
        <translation>corregir los ojos rojos</translation>
    </message>
    <message>
        <source>retouch faces</source>
        <translation>retocar rostros</translation>
    </message>
    <message>
        <source>smooth skin</source>
        <translation>suavizar la piel</translation>
    </message>
    <message>
        <source>colourise black-and-white photos</source>
        <translation>colorear fotos en blanco y negro</translation>
    </message>
    <message>
        <source>convert to black and white</source>
        <translation>convertir a blanco y negro</translation>
    </message>
    <message>
        <source>add or remove text and logos</source>
        <translation>añadir o quitar textos y logotipos</translation>
    </message>
    <message>
        <source>add or remove frames</source>
        <translation>añadir o quitar marcos</translation>
    </message>
    <message>
        <source>imitate a style</source>
        <translation>imitar un estilo</translation>
    </message>
    <message>
        <source>add noise, blur or weather</source>
        <translation>añadir ruido, desenfoque o mal tiempo</translation>
    </message>
    <message>
        <source>combine photos</source>
        <translation>combinar fotos</translation>
    </message>
    <message>
        <source>invent what is not in the photo</source>
        <translation>inventar lo que no está en la foto</translation>
    </message>
    <message>
        <source>make photos smaller</source>
        <translation>reducir el tamaño de las fotos</translation>
    </message>
    <message>
        <source>sort, rename or send photos</source>
        <translation>ordenar, renombrar o enviar fotos</translation>
    </message>
    <message>
        <source>brighter</source>
        <translation>más claras</translation>
    </message>
    <message>
        <source>darker</source>
        <translation>más oscuras</translation>
    </message>
    <message>
        <source>higher in contrast</source>
        <translation>más contrastadas</translation>
    </message>
    <message>
        <source>lower in contrast</source>
        <translation>menos contrastadas</translation>
    </message>
    <message>
        <source>more saturated</source>
        <translation>más saturadas</translation>
    </message>
    <message>
        <source>less saturated</source>
        <translation>menos saturadas</translation>
    </message>
    <message>
        <source>warmer</source>
        <translation>más cálidas</translation>
    </message>
    <message>
        <source>cooler</source>
        <translation>más frías</translation>
    </message>
    <message>
        <source>more magenta</source>
        <translation>más magentas</translation>
    </message>
    <message>
        <source>greener</source>
        <translation>más verdes</translation>
    </message>
    <message>
        <source>{option:option} is {value!r}; give a text that is not empty</source>
        <translation>{option:option} es {value!r}; indique un texto que no esté vacío</translation>
    </message>
    <message>
        <source>{option:option} is &apos;{value}&apos;; give {choices:/or}</source>
        <translation>{option:option} es «{value}»; indique {choices:/or}</translation>
    </message>
    <message>
        <source>{option:option} is {value!r}; give a number</source>
        <translation>{option:option} es {value!r}; indique un número</translation>
    </message>
    <message>
        <source>{option:option} is {value!r}; give a whole number</source>
        <translation>{option:option} es {value!r}; indique un número entero</translation>
    </message>
    <message>
        <source>{option:option} is {value:g}; give {wanted:wanted}</source>
        <translation>{option:option} es {value:g}; indique {wanted:wanted}</translation>
    </message>
    <message>
        <source>{option:option} is {value!r}; give true or false</source>
        <translation>{option:option} es {value!r}; indique true o false</translation>
    </message>
    <message>
        <source>{option:option} is &apos;{value}&apos;; give auto, or HOST:PORT of the head of the cluster</source>
        <translation>{option:option} es «{value}»; indique auto, o HOST:PORT de la cabeza del clúster</translation>
    </message>
    <message>
        <source>{option:option} is &apos;{value}&apos;; photofix writes {formats:/,}</source>
        <translation>{option:option} es «{value}»; photofix escribe {formats:/,}</translation>
    </message>
    <message>
        <source>{one} and {other} exclude each other; give one</source>
        <translation>{one} y {other} se excluyen entre sí; indique solo uno</translation>
    </message>
    <message>
        <source>there is no setting &apos;{setting}&apos;; {hint}</source>
        <translation>no hay ningún ajuste «{setting}»; {hint}</translation>
    </message>
    <message>
        <source>no such file; check PHOTOFIX_CONFIG</source>
        <translation>el archivo no existe; compruebe PHOTOFIX_CONFIG</translation>
    </message>
    <message>
        <source>can&apos;t be read ({reason}); check its rights</source>
        <translation>no se puede leer ({reason}); compruebe sus permisos</translation>
    </message>
    <message>
        <source>{reason}; write lines such as: strength = 0.8</source>
        <translation>{reason}; escriba líneas como: strength = 0.8</translation>
    </message>
    <message>
        <source>begin each watched folder with a line [[watch]]</source>
        <translation>empiece cada carpeta vigilada con una línea [[watch]]</translation>
    </message>
    <message>
        <source>is there already, and photofix did not write it; move it away first</source>
        <translation>ya existe y no lo escribió photofix; muévalo antes a otro sitio</translation>
    </message>
    <message>
        <source>Thunar&apos;s actions can&apos;t be read; correct the file, or move it away</source>
        <translation>las acciones de Thunar no se pueden leer; corrija el archivo o muévalo a otro sitio</translation>
    </message>
    <message>
        <source>no model is called &apos;{model}&apos;; {hint}</source>
        <translation>ningún modelo se llama «{model}»; {hint}</translation>
    </message>
    <message>
        <source>{path}, [{model}]: photofix has a model of that name; choose another</source>
        <translation>{path}, [{model}]: photofix tiene un modelo con ese nombre; elija otro</translation>
    </message>
    <message>
        <source>{path} is not valid TOML: {reason}; correct that line</source>
        <translation>{path} no es TOML válido: {reason}; corrija esa línea</translation>
    </message>
    <message>
        <source>{path} can&apos;t be read ({reason}); correct or remove it</source>
        <translation>no se puede leer {path} ({reason}); corríjalo o quítelo</translation>
    </message>
    <message>
        <source>&apos;{setting}&apos; stands outside of any [model]; move it into one</source>
        <translation>«{setting}» está fuera de todo [modelo]; muévalo dentro de uno</translation>
    </message>
    <message>
        <source>&apos;{model}&apos; can&apos;t be a model&apos;s name; use {names}</source>
        <translation>«{model}» no puede ser el nombre de un modelo; use {names}</translation>
    </message>
    <message>
        <source>the catalogue&apos;s config of &apos;{model}&apos; makes no network: {reason}</source>
        <translation>la configuración de {model} en el catálogo no forma una red: {reason}</translation>
    </message>
    <message>
        <source>the model&apos;s result has NaN or infinite pixels; check its weights</source>
        <translation>el resultado del modelo tiene píxeles que no son números; compruebe sus pesos</translation>
    </message>
    <message>
        <source>no room in {folder}: {needed:.0f} MB are needed, {free:.0f} MB are free; make room, or move the folder with PHOTOFIX_MODELS</source>
        <translation>no hay sitio en {folder}: hacen falta {needed:.0f} MB y quedan {free:.0f} MB; haga sitio o traslade la carpeta con PHOTOFIX_MODELS</translation>
    </message>
    <message>
        <source>the disk of {folder} is full; make room and do it again</source>
        <translation>el disco de {folder} está lleno; haga sitio y repítalo</translation>
    </message>
    <message>
        <source>can&apos;t write in {folder} ({reason}); move it with PHOTOFIX_MODELS</source>
        <translation>no se puede escribir en {folder} ({reason}); trasládela con PHOTOFIX_MODELS</translation>
    </message>
    <message>
        <source>&apos;{model}&apos; is part of photofix and can&apos;t be removed</source>
        <translation>{model} es parte de photofix y no se puede quitar</translation>
    </message>
    <message>
        <source>&apos;{model}&apos; is not on this machine; there is nothing to remove</source>
        <translation>{model} no está en este equipo; no hay nada que quitar</translation>
    </message>
    <message>
        <source>the text head of &apos;{model}&apos; takes sentences about {classes:/,} for others; its encoder is another, or its classes have another order</source>
        <translation>la cabeza de texto de {model} confunde las frases sobre {classes:/,}; su codificador es otro, o sus clases están en otro orden</translation>
    </message>
    <message>
        <source>&apos;{model}&apos; reads sentences with sentence-transformers, which is not installed: pip install &apos;photofix[instructir]&apos;</source>
        <translation>{model} lee las frases con sentence-transformers, que no está instalado: pip install &apos;photofix[instructir]&apos;</translation>
    </message>
    <message>
        <source>sentence-transformers {version} would run code that an encoder&apos;s folder names; update it: pip install &apos;photofix[instructir]&apos;</source>
        <translation>sentence-transformers {version} ejecutaría código que nombra la carpeta de un codificador; actualícelo: pip install &apos;photofix[instructir]&apos;</translation>
    </message>
    <message>
        <source>{file} is refused and removed: its checksum is {checksum}, not {wanted}; try again later</source>
        <translation>{file} se rechazó y se borró: su suma de verificación es {checksum} y no {wanted}; inténtelo más tarde</translation>
    </message>
    <message>
        <source>offline mode is on</source>
        <translation>el modo sin conexión está activado</translation>
    </message>
    <message>
        <source>no network</source>
        <translation>sin red</translation>
    </message>
    <message>
        <source>{path} is damaged (its sha256 is not the catalogue&apos;s); reinstall photofix</source>
        <translation>{path} está dañado (su suma no es la del catálogo); vuelva a instalar photofix</translation>
    </message>
    <message>
        <source>{path} is not a table of tensors; give a model&apos;s weights</source>
        <translation>{path} no es una tabla de tensores; elija los pesos de un modelo</translation>
    </message>
    <message>
        <source>{path} is missing; check its name</source>
        <translation>falta {path}; compruebe su nombre</translation>
    </message>
    <message>
        <source>{path} can&apos;t be read ({reason})</source>
        <translation>{path} no se puede leer ({reason})</translation>
    </message>
    <message>
        <source>{path} is not a file; give a model&apos;s weights</source>
        <translation>{path} no es un archivo; indique los pesos de un modelo</translation>
    </message>
    <message>
        <source>{path} has {gigabytes:.1f} GB, more than any network that photofix knows; give the weights alone</source>
        <translation>{path} tiene {gigabytes:.1f} GB, más que cualquier red que photofix conoce; indique solo los pesos</translation>
    </message>
    <message>
        <source>{path} is refused: it is damaged, or holds {strangers:/and}, which could run code; nothing in it was run; ask its author for a .safetensors file</source>
        <translation>se rechaza {path}: está dañado o contiene {strangers:/and}, que podría ejecutar código; no se ejecutó nada; pida a su autor un archivo .safetensors</translation>
    </message>
    <message>
        <source>{path} is damaged: {reason}</source>
        <translation>{path} está dañado: {reason}</translation>
    </message>
    <message>
        <source>{path} holds {count} tensors, with names of up to {longest} letters: not a network that photofix knows</source>
        <translation>{path} contiene {count} tensores, con nombres de hasta {longest} letras: no es una red que photofix conozca</translation>
    </message>
    <message>
        <source>{path} names its tensors in characters that can&apos;t be shown</source>
        <translation>{path} nombra sus tensores con caracteres que no se pueden mostrar</translation>
    </message>
    <message>
        <source>{path} is not usable: {name} does not hold plain numbers (it is sparse, nested, quantized or empty); give the weights as trained</source>
        <translation>{path} no sirve: {name} no contiene números simples (es disperso, anidado, cuantizado o vacío); indique los pesos tal como se entrenaron</translation>
    </message>
    <message>
        <source>{path} is refused: its tensors claim {megabytes:,.0f} MB, but the file holds {held:,.1f}; ask its author for a .safetensors file</source>
        <translation>{path} se rechaza: sus tensores declaran {megabytes:,.0f} MB, pero el archivo contiene {held:,.1f}; pida a su autor un archivo .safetensors</translation>
    </message>
    <message>
        <source>{path} does not fit the model: {misfits:/;}</source>
        <translation>{path} no encaja en el modelo: {misfits:/;}</translation>
    </message>
    <message>
        <source>{path} is not as photofix wrote it: damaged or tampered with; remove the model and get it again</source>
        <translation>{path} no está como photofix lo escribió: dañado o manipulado; quite el modelo y consígalo de nuevo</translation>
    </message>
    <message>
        <source>{path} looks like {kind}, but its tensors make no network: {reason}</source>
        <translation>{path} parece {kind}, pero sus tensores no forman una red: {reason}</translation>
    </message>
    <message>
        <source>{path} is not a weights file; give one of {kinds:/,}</source>
        <translation>{path} no es un archivo de pesos; elija uno de {kinds:/,}</translation>
    </message>
    <message>
        <source>{path} is a link out of its folder; put the file itself there</source>
        <translation>{path} es un enlace fuera de su carpeta; ponga allí el propio archivo</translation>
    </message>
    <message>
        <source>{path} is {network}, not &apos;{model}&apos;; add it under another name</source>
        <translation>{path} es {network}, no «{model}»; añádalo con otro nombre</translation>
    </message>
    <message>
        <source>a network of the type {architecture} ({config:/,})</source>
        <translation>una red del tipo {architecture} ({config:/,})</translation>
    </message>
    <message>
        <source>&apos;{model}&apos; is new: say what it restores, such as --for noise,blur</source>
        <translation>«{model}» es nuevo: diga qué restaura, por ejemplo --for noise,blur</translation>
    </message>
    <message>
        <source>{path} is not a sentence-transformers folder (it has no modules.json); to add weights, give the file</source>
        <translation>{path} no es una carpeta de sentence-transformers (no tiene modules.json); para añadir pesos, elija el archivo</translation>
    </message>
    <message>
        <source>the files in {folder} do not fit together ({reason}); reinstall photofix</source>
        <translation>los archivos de {folder} no casan entre sí ({reason}); reinstale photofix</translation>
    </message>
    <message>
        <source>{path} is not a task head ({reason}); reinstall photofix</source>
        <translation>{path} no es una cabeza de tareas ({reason}); reinstale photofix</translation>
    </message>
    <message>
        <source>{path} was made for other tasks; reinstall photofix</source>
        <translation>{path} se hizo para otras tareas; reinstale photofix</translation>
    </message>
    <message>
        <source>{path} is damaged; reinstall photofix</source>
        <translation>{path} está dañado; vuelva a instalar photofix</translation>
    </message>
    <message>
        <source>{path} is missing; reinstall photofix to get its text encoder back</source>
        <translation>falta {path}; vuelva a instalar photofix para recuperar su codificador de texto</translation>
    </message>
    <message>
        <source>{path} is missing; reinstall photofix</source>
        <translation>falta {path}; reinstale photofix</translation>
    </message>
    <message>
        <source>{path} is not a regular file; choose another name</source>
        <translation>{path} no es un archivo normal; elija otro nombre</translation>
    </message>
    <message>
        <source>{path} may be somebody&apos;s photo and is not replaced; choose another name</source>
        <translation>{path} puede ser una foto de alguien y no se reemplaza; elija otro nombre</translation>
    </message>
    <message>
        <source>{path} exists already; choose another name</source>
        <translation>{path} ya existe; elija otro nombre</translation>
    </message>
    <message>
        <source>can&apos;t be written ({reason})</source>
        <translation>no se puede escribir ({reason})</translation>
    </message>
    <message>
        <source>no device &apos;{device}&apos; here; available: {devices:/,}</source>
        <translation>aquí no hay ningún dispositivo «{device}»; disponibles: {devices:/,}</translation>
    </message>
    <message>
        <source>there is not enough memory even for the smallest tile; close other programs</source>
        <translation>no hay memoria ni para la tesela más pequeña; cierre otros programas</translation>
    </message>
    <message>
        <source>--cluster takes Ray, which is not installed: pip install &apos;photofix[cluster]&apos;</source>
        <translation>--cluster necesita Ray, que no está instalado: pip install &apos;photofix[cluster]&apos;</translation>
    </message>
    <message>
        <source>the cluster {address} can&apos;t be reached ({reason}); is it running? See: ray status</source>
        <translation>no se puede llegar al clúster {address} ({reason}); ¿está en marcha? Vea: ray status</translation>
    </message>
    <message>
        <source>{host} has photofix {version}, not {ours}; install the same there</source>
        <translation>{host} tiene photofix {version}, no {ours}; instale el mismo allí</translation>
    </message>
    <message>
        <source>no node of the cluster has photofix {version}, as this machine has; see: photofix doctor --cluster ADDRESS</source>
        <translation>ningún nodo del clúster tiene photofix {version}, como este equipo; vea: photofix doctor --cluster DIRECCIÓN</translation>
    </message>
    <message>
        <source>no node of the cluster has answered for {seconds:g} seconds; see: photofix doctor --cluster ADDRESS</source>
        <translation>ningún nodo del clúster ha respondido en {seconds:g} segundos; vea: photofix doctor --cluster DIRECCIÓN</translation>
    </message>
    <message>
        <source>the copy from the cluster is not what the node wrote; start the batch again</source>
        <translation>la copia que llegó del clúster no es lo que escribió el nodo; inicie el lote de nuevo</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>the disk of {folder} is full; make room, and it goes on by itself</source>
        <translation>el disco de {folder} está lleno; haga sitio y seguirá por sí solo</translation>
    </message>
    <message>
        <source>the disk of {folder} is full; make room, then go on</source>
        <translation>el disco de {folder} está lleno; libere espacio y luego continúe</translation>
    </message>
    <message>
        <source>the folder {folder} is there no more; bring back its disk, and it goes on by itself</source>
        <translation>la carpeta {folder} ya no está; vuelva a conectar su disco y continuará por sí solo</translation>
    </message>
    <message>
        <source>the folder {folder} is there no more; bring back its disk, then go on</source>
        <translation>la carpeta {folder} ya no está; vuelva a conectar su disco y luego continúe</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>interrumpido</translation>
    </message>
    <message>
        <source>this folder can&apos;t be read ({reason}); check its rights</source>
        <translation>esta carpeta no se puede leer ({reason}); compruebe sus permisos</translation>
    </message>
    <message>
        <source>no photos in this folder; give another folder</source>
        <translation>no hay fotos en esta carpeta; elija otra</translation>
    </message>
    <message>
        <source>only copies that photofix made are in this folder; name them, or give another folder</source>
        <translation>en esta carpeta solo hay copias hechas por photofix; indíquelas por su nombre o elija otra carpeta</translation>
    </message>
    <message>
        <source>a copy that photofix made; add it by itself to restore it again</source>
        <translation>una copia hecha por photofix; añádala sola para restaurarla de nuevo</translation>
    </message>
    <message>
        <source>the journal {path} can&apos;t be opened ({reason}); check the folder, or name another with PHOTOFIX_STATE</source>
        <translation>no se puede abrir el registro {path} ({reason}); compruebe la carpeta o indique otra con PHOTOFIX_STATE</translation>
    </message>
    <message>
        <source>the journal {path} can&apos;t be used: another process keeps it locked; end that, then try again</source>
        <translation>no se puede usar el registro {path}: otro proceso lo mantiene bloqueado; ciérrelo e inténtelo de nuevo</translation>
    </message>
    <message>
        <source>the journal {path} was written by a newer photofix; update this one, or name another folder with PHOTOFIX_STATE</source>
        <translation>el registro {path} lo escribió un photofix más nuevo; actualice este o indique otra carpeta con PHOTOFIX_STATE</translation>
    </message>
    <message>
        <source>{others} and {last}</source>
        <translation>{others} y {last}</translation>
    </message>
    <message>
        <source>{others} or {last}</source>
        <translation>{others} o {last}</translation>
    </message>
    <message>
        <source>Whatever is wrong</source>
        <translation>Lo que esté mal</translation>
    </message>
    <message>
        <source>Batch {number}, begun {when}</source>
        <translation>Lote {number}, iniciado: {when}</translation>
    </message>
    <message>
        <source>photos</source>
        <translation>fotos</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>restauradas</translation>
    </message>
    <message>
        <source>to look at</source>
        <translation>por revisar</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallidas</translation>
    </message>
    <message>
        <source>left as they are</source>
        <translation>sin cambios</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>canceladas</translation>
    </message>
    <message>
        <source>still to do</source>
        <translation>por hacer</translation>
    </message>
    <message>
        <source>a photo</source>
        <translation>por foto</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallidas</translation>
    </message>
    <message>
        <source>Please look at these</source>
        <translation>Por revisar</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Antes y después</translation>
    </message>
    <message>
        <source>Left as they are</source>
        <translation>Sin cambios</translation>
    </message>
    <message>
        <source>Still to do</source>
        <translation>Por hacer</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>ya no está</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>strength {strength:g}</source>
        <translation>intensidad {strength:g}</translation>
    </message>
    <message>
        <source>{count} restored</source>
        <translation>restauradas: {count}</translation>
    </message>
    <message>
        <source>{count} failed</source>
        <translation>fallidas: {count}</translation>
    </message>
    <message>
        <source>{count} to look at</source>
        <translation>por revisar: {count}</translation>
    </message>
    <message>
        <source>its folder is not there</source>
        <translation>su carpeta no está</translation>
    </message>
    <message>
        <source>not watched now</source>
        <translation>no se vigila ahora</translation>
    </message>
    <message>
        <source>two watches have the same folder and output; drop one</source>
        <translation>dos vigilancias tienen la misma carpeta y la misma salida; quite una</translation>
    </message>
    <message>
        <source>{folder} is a file; give a folder to watch</source>
        <translation>{folder} es un archivo; elija una carpeta</translation>
    </message>
    <message>
        <source>no such folder; check its name</source>
        <translation>la carpeta no existe; compruebe su nombre</translation>
    </message>
    <message>
        <source>the process that watches {folder} does not answer; end it</source>
        <translation>el proceso que vigila {folder} no responde; ciérrelo</translation>
    </message>
    <message>
        <source>--only-if-needed needs the classifier {model}, which is missing; reinstall photofix</source>
        <translation>para ello falta el clasificador {model}; vuelva a instalar photofix</translation>
    </message>
    <message>
        <source>permission denied</source>
        <translation>permiso denegado</translation>
    </message>
    <message>
        <source>read-only file system</source>
        <translation>sistema de archivos de solo lectura</translation>
    </message>
    <message>
        <source>input/output error</source>
        <translation>error de entrada/salida</translation>
    </message>
    <message>
        <source>no space left on device</source>
        <translation>no queda espacio</translation>
    </message>
    <message>
        <source>no such file or directory</source>
        <translation>no existe</translation>
    </message>
    <message>
        <source>is a directory</source>
        <translation>es una carpeta</translation>
    </message>
    <message>
        <source>not a directory</source>
        <translation>no es una carpeta</translation>
    </message>
    <message>
        <source>stale file handle</source>
        <translation>se perdió la conexión de red</translation>
    </message>
    <message>
        <source>host is down</source>
        <translation>el servidor está apagado</translation>
    </message>
    <message>
        <source>nothing can be written in {folder}</source>
        <translation>no se puede escribir en {folder}</translation>
    </message>
    <message>
        <source>English</source>
        <translation>inglés</translation>
    </message>
    <message>
        <source>German</source>
        <translation>alemán</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>español</translation>
    </message>
    <message>
        <source>French</source>
        <translation>francés</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>italiano</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>portugués</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>neerlandés</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>polaco</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>sueco</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>danés</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>noruego</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>finés</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>checo</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>rumano</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>húngaro</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>turco</translation>
    </message>
    <message>
        <source>Catalan</source>
        <translation>catalán</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>croata</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>indonesio</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>vietnamita</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>ruso</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>ucraniano</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>griego</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>hebreo</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>árabe</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>hindi</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>tailandés</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>japonés</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>coreano</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>chino</translation>
    </message>
    <message>
        <source>reading it takes longer than {seconds:g} seconds; leave it out, or allow more in the options</source>
        <translation>la lectura tarda más de {seconds:g} segundos; omita la foto o permita más en las opciones</translation>
    </message>
    <message>
        <source>reading it takes more than {gigabytes:.3g} GB of memory; leave it out, or allow more in the options</source>
        <translation>la lectura ocupa más de {gigabytes:.3g} GB de memoria; omita la foto o permita más en las opciones</translation>
    </message>
    <message>
        <source>{path} is not a copy that photofix wrote, so it stays; choose another output folder or other names</source>
        <translation>{path} no es una copia escrita por photofix, así que se queda como está; elija otra carpeta de salida u otros nombres</translation>
    </message>
    <message>
        <source>the copy would replace an original, {path}, which is never changed; choose another output folder or other names</source>
        <translation>la copia reemplazaría un original, {path}, que nunca se modifica; elija otra carpeta de salida u otros nombres</translation>
    </message>
    <message>
        <source>{folder} is a file; choose another output folder</source>
        <translation>{folder} es un archivo; elija otra carpeta de salida</translation>
    </message>
    <message>
        <source>the folder {folder} can&apos;t be made ({reason}); choose another output folder</source>
        <translation>no se puede crear la carpeta {folder} ({reason}); elija otra carpeta de salida</translation>
    </message>
    <message>
        <source>name &apos;{template}&apos; is not a template ({reason}); try &apos;{example}&apos;</source>
        <translation>«{template}» no es una plantilla de nombres ({reason}); pruebe «{example}»</translation>
    </message>
    <message>
        <source>&apos;{template}&apos; makes no file name; choose folders as the output folder</source>
        <translation>«{template}» no da un nombre de archivo; las carpetas se eligen como carpeta de salida</translation>
    </message>
    <message>
        <source>name has no field {field}; there are {fields:/,}</source>
        <translation>los nombres no tienen el campo {field}; existen {fields:/,}</translation>
    </message>
    <message>
        <source>Apart from {kept:title}, which is kept, the photo shows nothing to restore.</source>
        <translation>Aparte de {kept:title}, que se conserva, la foto no muestra nada que restaurar.</translation>
    </message>
    <message>
        <source>The model was chosen by name.</source>
        <translation>El modelo se eligió por su nombre.</translation>
    </message>
    <message>
        <source>no model here can restore {task:title} alone; see the page Models</source>
        <translation>ningún modelo de aquí puede restaurar esto por separado: {task:title}; vea la página Modelos</translation>
    </message>
    <message>
        <source>{model} restores nothing; let photofix choose the model</source>
        <translation>{model} no restaura nada; deje que photofix elija el modelo</translation>
    </message>
    <message>
        <source>{model} can&apos;t restore {tasks:title}; let photofix choose the model</source>
        <translation>{model} no puede restaurar esto: {tasks:title}; deje que photofix elija el modelo</translation>
    </message>
    <message>
        <source>{model} is not complete on this machine; see the page Models</source>
        <translation>{model} no está completo en este equipo; vea la página Modelos</translation>
    </message>
    <message>
        <source>{path} is damaged ({reason}); download {model} again on the page Models</source>
        <translation>{path} está dañado ({reason}); descargue {model} de nuevo en la página Modelos</translation>
    </message>
    <message>
        <source>&apos;{model}&apos; is not on a hub; {remedy}</source>
        <translation>{model} no está en ningún hub; {remedy}</translation>
    </message>
    <message>
        <source>the hub no longer has {file}; look for it on its page</source>
        <translation>el hub ya no tiene {file}; búsquelo en su página</translation>
    </message>
    <message>
        <source>the hub refuses {file} (HTTP {status}); try again later, or fetch {file} by hand and add the file</source>
        <translation>el hub rechaza {file} (HTTP {status}); inténtelo más tarde, o descargue {file} a mano y añada el archivo</translation>
    </message>
    <message>
        <source>the hub can&apos;t be reached ({reason:why}); what has arrived is kept: try again, or fetch {file} by hand and add the file</source>
        <translation>no se puede llegar al hub ({reason:why}); lo que ha llegado se conserva: inténtelo de nuevo, o descargue {file} a mano y añada el archivo</translation>
    </message>
    <message>
        <source>{path} is refused: it would unpack to {megabytes:,.0f} MB; ask its author for a .safetensors file</source>
        <translation>{path} se rechaza: descomprimido ocuparía {megabytes:,.0f} MB; pida a su autor un archivo .safetensors</translation>
    </message>
    <message>
        <source>{path} does not fit the model: {name} holds numbers of the type {kind}; give the weights in float32</source>
        <translation>{path} no encaja en el modelo: {name} contiene números del tipo {kind}; indique los pesos en float32</translation>
    </message>
    <message>
        <source>{path} is not usable: {name} holds NaN or infinite numbers</source>
        <translation>{path} no sirve: {name} contiene NaN o números infinitos</translation>
    </message>
    <message>
        <source>{path} is {network}, which the catalogue does not have; add it in a terminal: photofix models add</source>
        <translation>{path} es {network}, que no está en el catálogo; añádalo en un terminal: photofix models add</translation>
    </message>
    <message>
        <source>{path} may be any of {models:/,}; say which in a terminal: photofix models add</source>
        <translation>{path} puede ser cualquiera de {models:/,}; diga cuál en un terminal: photofix models add</translation>
    </message>
    <message>
        <source>{model} is part of photofix and stays as it is</source>
        <translation>{model} es parte de photofix y se queda como está</translation>
    </message>
    <message>
        <source>no photos in this folder; give another, or take folders inside folders as well</source>
        <translation>no hay fotos en esta carpeta; elija otra o incluya las subcarpetas</translation>
    </message>
    <message>
        <source>the process that restores photos ends before it has started ({reason}); photofix doctor in a terminal tells more</source>
        <translation>el proceso que restaura las fotos termina antes de empezar ({reason}); en un terminal, photofix doctor dice más</translation>
    </message>
    <message>
        <source>the journal {path} can&apos;t be used: the disk is full; make room, then resume the batches</source>
        <translation>no se puede usar el registro {path}: el disco está lleno; libere espacio y reanude los lotes</translation>
    </message>
    <message>
        <source>the journal {path} is damaged ({reason}); it is set aside, and a new one begun</source>
        <translation>el registro {path} está dañado ({reason}); se aparta y se empieza uno nuevo</translation>
    </message>
    <message>
        <source>{folder} is being watched already; end that first</source>
        <translation>{folder} ya se está vigilando; termine eso antes</translation>
    </message>
    <message>
        <source>no permission to write in {folder}; choose another output folder</source>
        <translation>sin permiso para escribir en {folder}; elija otra carpeta de salida</translation>
    </message>
    <message>
        <source>internal error: {kind}: {reason}; please report it</source>
        <translation>error interno: {kind}: {reason}; por favor, comuníquelo</translation>
    </message>
    <message>
        <source>&apos;{words}&apos;</source>
        <translation>«{words}»</translation>
    </message>
    <message>
        <source>mild {fault:fault}</source>
        <translation>{fault:fault} (leve)</translation>
    </message>
    <message>
        <source>strong {fault:fault}</source>
        <translation>{fault:fault} (fuerte)</translation>
    </message>
    <message>
        <source>no file matches; check the name</source>
        <translation>ningún archivo coincide; compruebe el nombre</translation>
    </message>
    <message>
        <source>this is a folder; give a photo</source>
        <translation>es una carpeta; indique una foto</translation>
    </message>
    <message>
        <source>this is not a regular file; give a photo</source>
        <translation>no es un archivo normal; indique una foto</translation>
    </message>
    <message>
        <source>not a photo</source>
        <translation>no es una foto</translation>
    </message>
    <message>
        <source>not a photo that photofix can read; it reads {formats:/and}, so save it as one of these</source>
        <translation>no es una foto que photofix pueda leer; lee {formats:/and}: guárdela en uno de esos formatos</translation>
    </message>
    <message>
        <source>too large for the memory of this machine; make it smaller first</source>
        <translation>demasiado grande para la memoria de este equipo; redúzcala antes</translation>
    </message>
    <message>
        <source>its decoder crashed ({how}); copy the photo again from its source</source>
        <translation>la lectura se interrumpió ({how}); copie la foto de nuevo desde su origen</translation>
    </message>
    <message>
        <source>not decoded, since the window closes</source>
        <translation>no se decodificó porque la ventana se cierra</translation>
    </message>
    <message>
        <source>it changed while it was read; try again once it is complete</source>
        <translation>cambió mientras se leía; inténtelo de nuevo cuando esté completa</translation>
    </message>
    <message>
        <source>restoring it crashed twice ({how}), the second time with smaller tiles; close other programs, or make the photo smaller</source>
        <translation>la restauración falló dos veces ({how}), la segunda con teselas más pequeñas; cierre otros programas o reduzca la foto</translation>
    </message>
    <message>
        <source>a lossless JPEG, which photofix does not read; save it as a 16-bit TIFF first</source>
        <translation>un JPEG sin pérdida, que photofix no lee; guárdelo antes como TIFF de 16 bits</translation>
    </message>
    <message>
        <source>a {bits}-bit JPEG, which photofix does not read; save it as a 16-bit TIFF first</source>
        <translation>un JPEG de {bits} bits, que photofix no lee; guárdelo antes como TIFF de 16 bits</translation>
    </message>
    <message>
        <source>a raw file of {camera}, which LibRaw does not know; convert it to DNG with Adobe&apos;s DNG Converter first</source>
        <translation>un archivo RAW de {camera} que LibRaw no conoce; conviértalo antes a DNG con el DNG Converter de Adobe</translation>
    </message>
    <message>
        <source>a raw file of {camera}, compressed in a way that LibRaw does not know ({compression}); convert it to DNG with Adobe&apos;s DNG Converter, or to TIFF with its maker&apos;s program</source>
        <translation>un archivo RAW de {camera} con una compresión que LibRaw no conoce ({compression}); conviértalo a DNG con el DNG Converter de Adobe o a TIFF con el programa del fabricante</translation>
    </message>
    <message>
        <source>the picture data of the DNG can&apos;t be decoded ({compression}); copy it again, or save it anew as a lossless DNG</source>
        <translation>los datos de imagen del DNG no se pueden decodificar ({compression}); cópielo otra vez o guárdelo de nuevo como DNG sin pérdida</translation>
    </message>
    <message>
        <source>a sensor of {colours} colours: a linear DNG is made of one or three; leave out --format dng</source>
        <translation>un sensor de {colours} colores: un DNG lineal tiene uno o tres; quite --format dng</translation>
    </message>
    <message>
        <source>--format dng is for raw files, and this is none; leave it out, or choose tiff</source>
        <translation>--format dng es para archivos RAW y este no lo es; quítelo o elija tiff</translation>
    </message>
    <message>
        <source>a TIFF compressed with an unusual predictor; save it with LZW or ZIP compression first</source>
        <translation>un TIFF comprimido con un predictor poco común; guárdelo antes con compresión LZW o ZIP</translation>
    </message>
    <message>
        <source>a TIFF of {channels} channels, and photofix reads up to {most}; save it without its masks and spot colours first</source>
        <translation>un TIFF de {channels} canales, y photofix lee hasta {most}; guárdelo antes sin máscaras ni tintas planas</translation>
    </message>
    <message>
        <source>segments</source>
        <translation>segmentos</translation>
    </message>
    <message>
        <source>segments of EXIF</source>
        <translation>segmentos de EXIF</translation>
    </message>
    <message>
        <source>values of EXIF</source>
        <translation>valores de EXIF</translation>
    </message>
    <message>
        <source>scans</source>
        <translation>pasadas (scans)</translation>
    </message>
    <message>
        <source>strips or tiles</source>
        <translation>tiras o teselas</translation>
    </message>
    <message>
        <source>chunks</source>
        <translation>bloques (chunks)</translation>
    </message>
    <message>
        <source>boxes</source>
        <translation>cajas (boxes)</translation>
    </message>
    <message>
        <source>an unusual colour space</source>
        <translation>un espacio de color poco común</translation>
    </message>
    <message>
        <source>samples that are not integers of 8 or 16 bits</source>
        <translation>muestras que no son enteros de 8 o 16 bits</translation>
    </message>
    <message>
        <source>more than two dimensions</source>
        <translation>más de dos dimensiones</translation>
    </message>
    <message>
        <source>inks other than CMYK</source>
        <translation>tintas distintas de CMYK</translation>
    </message>
    <message>
        <source>YCbCr colours outside of a JPEG</source>
        <translation>colores YCbCr fuera de un JPEG</translation>
    </message>
    <message>
        <source>{path} has appeared meanwhile; start the batch again</source>
        <translation>{path} ha aparecido entretanto; inicie el lote otra vez</translation>
    </message>
    <message>
        <source>photofix can&apos;t write &apos;{format}&apos;; it writes {formats:/,}</source>
        <translation>photofix no puede escribir «{format}»; escribe {formats:/,}</translation>
    </message>
    <message>
        <source>a quality of {quality} makes no sense; give a number from 1 to 100</source>
        <translation>una calidad de {quality} no existe; indique un número de 1 a 100</translation>
    </message>
    <message>
        <source>{field} can&apos;t be written as &apos;{format}&apos;</source>
        <translation>{field} no se puede escribir como «{format}»</translation>
    </message>
    <message>
        <source>further pictures in the file (depth, gain map, burst, preview) were left out</source>
        <translation>se omitieron otras imágenes del archivo (profundidad, mapa de ganancia, ráfaga, vista previa)</translation>
    </message>
    <message>
        <source>the file lacks its end marker: check the copy&apos;s lower edge</source>
        <translation>al archivo le falta la marca de fin: compruebe el borde inferior de la copia</translation>
    </message>
    <message>
        <source>AVIF is written with {bits} bits a channel: 16 were rounded</source>
        <translation>AVIF se escribe con {bits} bits por canal: los 16 se redondearon</translation>
    </message>
    <message>
        <source>HEIC is written with 10 bits a channel: 16 were rounded</source>
        <translation>HEIC se escribe con 10 bits por canal: los 16 se redondearon</translation>
    </message>
    <message>
        <source>maker notes were left out: JPEG holds 64 KB of EXIF at most</source>
        <translation>se omitieron las notas del fabricante (maker notes): JPEG admite como máximo 64 KB de EXIF</translation>
    </message>
    <message>
        <source>EXIF was left out: JPEG holds 64 KB of it at most</source>
        <translation>se omitió EXIF: JPEG admite como máximo 64 KB</translation>
    </message>
    <message>
        <source>XMP was left out: JPEG holds 64 KB of it at most</source>
        <translation>se omitió XMP: JPEG admite como máximo 64 KB</translation>
    </message>
    <message>
        <source>IPTC was left out: JPEG holds 64 KB of it at most</source>
        <translation>se omitió IPTC: JPEG admite como máximo 64 KB</translation>
    </message>
    <message>
        <source>further channels in the file (depth, spot colours) were left out</source>
        <translation>se omitieron otros canales del archivo (profundidad, tintas planas)</translation>
    </message>
    <message>
        <source>the JPEG XL holds colours without their profile: the copy is in sRGB</source>
        <translation>el JPEG XL contiene colores sin su perfil: la copia está en sRGB</translation>
    </message>
    <message>
        <source>the JPEG XL is lossless: a lossy one can&apos;t hold its colour profile</source>
        <translation>el JPEG XL es sin pérdida: uno con pérdida no puede contener su perfil de color</translation>
    </message>
    <message>
        <source>the camera&apos;s metadata can&apos;t be read ({reason}): it was left out</source>
        <translation>no se pueden leer los metadatos de la cámara ({reason}): se omitieron</translation>
    </message>
    <message>
        <source>damaged EXIF was left out</source>
        <translation>se omitió EXIF dañado</translation>
    </message>
    <message>
        <source>EXIF was left out: its location could not be removed</source>
        <translation>se omitió EXIF: no se pudo quitar su ubicación</translation>
    </message>
    <message>
        <source>XMP was left out: its location could not be removed</source>
        <translation>se omitió XMP: no se pudo quitar su ubicación</translation>
    </message>
    <message>
        <source>XMP was left out: {reason}</source>
        <translation>se omitió XMP: {reason}</translation>
    </message>
    <message>
        <source>IPTC was left out: {reason}</source>
        <translation>se omitió IPTC: {reason}</translation>
    </message>
    <message>
        <source>the history was left out: {reason}</source>
        <translation>se omitió el historial: {reason}</translation>
    </message>
    <message>
        <source>{reason} was left out</source>
        <translation>se omitió {reason}</translation>
    </message>
    <message>
        <source>marked as Adobe RGB by the camera: its ICC profile was added</source>
        <translation>marcada por la cámara como Adobe RGB: se añadió su perfil ICC</translation>
    </message>
    <message>
        <source>CMYK was converted to sRGB</source>
        <translation>CMYK se convirtió a sRGB</translation>
    </message>
    <message>
        <source>only the first of {pages} pages was read</source>
        <translation>solo se leyó la primera de {pages} páginas</translation>
    </message>
    <message>
        <source>channels besides colour and transparency were left out</source>
        <translation>se omitieron los canales que no son color ni transparencia</translation>
    </message>
    <message>
        <source>EXIF was left out but for its main tags: the TIFF is larger than 4 GB</source>
        <translation>de EXIF solo quedaron las etiquetas principales: el TIFF ocupa más de 4 GB</translation>
    </message>
    <message>
        <source>{format} holds 8 bits a channel: 16 were rounded to 8</source>
        <translation>{format} admite 8 bits por canal: los 16 se redondearon a 8</translation>
    </message>
    <message>
        <source>{format} holds no transparency: it was laid on white</source>
        <translation>{format} no admite transparencia: la foto se puso sobre blanco</translation>
    </message>
    <message>
        <source>{format} holds no ICC profile: it was left out</source>
        <translation>{format} no admite perfil ICC: se omitió</translation>
    </message>
    <message>
        <source>{format} holds no ICC profile: colours were turned into sRGB</source>
        <translation>{format} no admite perfil ICC: los colores se convirtieron a sRGB</translation>
    </message>
    <message>
        <source>{format} holds no gray: the gray ICC profile was replaced by sRGB</source>
        <translation>{format} no admite gris: en lugar del perfil ICC gris vale sRGB</translation>
    </message>
    <message>
        <source>{format} holds no {what:tags}: it was left out</source>
        <translation>{format} no admite esto, se omitió: {what:tags}</translation>
    </message>
    <message>
        <source>{format} holds no {what:tags}: its words went into XMP</source>
        <translation>{format} no admite esto, sus palabras pasaron a XMP: {what:tags}</translation>
    </message>
    <message>
        <source>settings for developing the raw file in {sidecar} were left out: the copy is developed</source>
        <translation>se omitieron los ajustes de revelado del archivo RAW en {sidecar}: la copia ya está revelada</translation>
    </message>
    <message>
        <source>{copy} exists already: {sidecar} was not copied</source>
        <translation>{copy} ya existe: {sidecar} no se copió</translation>
    </message>
    <message>
        <source>{sidecar} was not copied ({reason})</source>
        <translation>{sidecar} no se copió ({reason})</translation>
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
        <translation>comentario</translation>
    </message>
    <message>
        <source>PNG text</source>
        <translation>texto de PNG</translation>
    </message>
    <message>
        <source>it has more than {most:,} tags</source>
        <translation>tiene más de {most:,} etiquetas</translation>
    </message>
    <message>
        <source>it has more than {most:,} entries</source>
        <translation>tiene más de {most:,} entradas</translation>
    </message>
    <message>
        <source>it has more than {most:,} properties</source>
        <translation>tiene más de {most:,} propiedades</translation>
    </message>
    <message>
        <source>it has more than {most} namespaces</source>
        <translation>tiene más de {most} espacios de nombres</translation>
    </message>
    <message>
        <source>it is nested more than {most} deep</source>
        <translation>está anidado a más de {most} niveles</translation>
    </message>
    <message>
        <source>exiv2 is missing; install it: pip install exiv2</source>
        <translation>falta exiv2; instálelo: pip install exiv2</translation>
    </message>
    <message>
        <source>exiv2 can&apos;t read it ({reason})</source>
        <translation>exiv2 no puede leerlo ({reason})</translation>
    </message>
    <message>
        <source>the XMP is damaged</source>
        <translation>el XMP está dañado</translation>
    </message>
    <message>
        <source>XMP can&apos;t be written</source>
        <translation>no se puede escribir XMP</translation>
    </message>
    <message>
        <source>it is not XMP</source>
        <translation>no es XMP</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>es demasiado grande</translation>
    </message>
    <message>
        <source>not enough memory</source>
        <translation>no hay memoria suficiente</translation>
    </message>
    <message>
        <source>EXIF has no TIFF header</source>
        <translation>EXIF no tiene cabecera TIFF</translation>
    </message>
    <message>
        <source>an EXIF directory reaches beyond the block</source>
        <translation>un directorio EXIF se sale del bloque</translation>
    </message>
    <message>
        <source>EXIF ends too early</source>
        <translation>EXIF termina demasiado pronto</translation>
    </message>
    <message>
        <source>EXIF whose values overlap</source>
        <translation>EXIF cuyos valores se solapan</translation>
    </message>
    <message>
        <source>an ICC profile for another colour space</source>
        <translation>un perfil ICC de otro espacio de color</translation>
    </message>
    <message>
        <source>a damaged ICC profile</source>
        <translation>un perfil ICC dañado</translation>
    </message>
    <message>
        <source>The sentence asks to {tasks:remedy}; the photo shows {faults:fault}.</source>
        <translation>La frase pide: {tasks:remedy}; la foto muestra: {faults:fault}.</translation>
    </message>
    <message>
        <source>The photo shows {faults:fault}.</source>
        <translation>La foto muestra: {faults:fault}.</translation>
    </message>
    <message>
        <source>The photo shows no {lacks:fault/or}.</source>
        <translation>La foto no lo muestra: {lacks:fault/or}.</translation>
    </message>
    <message>
        <source>It would be copied as it is.</source>
        <translation>Se copiaría tal como está.</translation>
    </message>
    <message>
        <source>Its tone agrees with that of the scene ({photos} more).</source>
        <translation>El tono está igualado con el de la escena (otras fotos: {photos}).</translation>
    </message>
    <message>
        <source>It gets {width} × {height} pixels.</source>
        <translation>Tendrá {width} × {height} píxeles.</translation>
    </message>
    <message>
        <source>It is {width} × {height} pixels already.</source>
        <translation>Ya tiene {width} × {height} píxeles.</translation>
    </message>
    <message>
        <source>It is {had_width} × {had_height} already, so it is only made smaller: {width} × {height} pixels.</source>
        <translation>Ya tiene {had_width} × {had_height} píxeles, así que solo se reduce: a {width} × {height} píxeles.</translation>
    </message>
    <message>
        <source>Each photo gets {pixels:g} pixels of width, at most 4 times its own.</source>
        <translation>Cada foto tendrá {pixels:g} píxeles de ancho, como máximo 4 veces los suyos.</translation>
    </message>
    <message>
        <source>Each photo gets {pixels:g} pixels of height, at most 4 times its own.</source>
        <translation>Cada foto tendrá {pixels:g} píxeles de alto, como máximo 4 veces los suyos.</translation>
    </message>
    <message>
        <source>Each photo gets {pixels:g} megapixels, at most 4 times its own width and height.</source>
        <translation>Cada foto tendrá {pixels:g} megapíxeles, como máximo 4 veces su ancho y su alto.</translation>
    </message>
    <message>
        <source>More than 4 times is not sensible, so it becomes 4 times as large: {width} × {height} pixels, not {factor:.3g} times.</source>
        <translation>Más de 4 veces no tiene sentido, así que será 4 veces más grande: {width} × {height} píxeles, no {factor:.3g} veces.</translation>
    </message>
    <message>
        <source>{model} is the best model here for that ({psnr:.1f} dB on {photos}).</source>
        <translation>{model} es el mejor modelo aquí para eso ({psnr:.1f} dB en {photos}).</translation>
    </message>
    <message>
        <source>You added {model} for that.</source>
        <translation>Usted añadió {model} para eso.</translation>
    </message>
    <message>
        <source>{model} is the best model here in reasonable time for that ({psnr:.1f} dB on {photos}).</source>
        <translation>{model} es el mejor modelo aquí para eso en un tiempo razonable ({psnr:.1f} dB en {photos}).</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>ruido</translation>
    </message>
    <message>
        <source>blur</source>
        <translation>desenfoque</translation>
    </message>
    <message>
        <source>rain</source>
        <translation>lluvia</translation>
    </message>
    <message>
        <source>haze</source>
        <translation>neblina</translation>
    </message>
    <message>
        <source>snow</source>
        <translation>nieve</translation>
    </message>
    <message>
        <source>JPEG artefacts</source>
        <translation>artefactos JPEG</translation>
    </message>
    <message>
        <source>It has hardly changed; a stronger word or a higher strength may do more.</source>
        <translation>Apenas ha cambiado; una palabra más fuerte o una intensidad mayor quizá haga más.</translation>
    </message>
    <message>
        <source>It has hardly changed, since it shows next to no {faults:title}.</source>
        <translation>Apenas ha cambiado, porque casi no muestra esto: {faults:title}.</translation>
    </message>
    <message>
        <source>It shows {fault:fault} now, which it did not before.</source>
        <translation>Ahora muestra algo que antes no tenía: {fault:fault}.</translation>
    </message>
    <message>
        <source>It still shows {fault:fault}, as much as before.</source>
        <translation>No ha mejorado en esto: {fault:fault}.</translation>
    </message>
    <message>
        <source>the sentence is empty: {advice}</source>
        <translation>la frase está vacía: {advice}</translation>
    </message>
    <message>
        <source>photofix can&apos;t {wishes:wish/or}</source>
        <translation>photofix no puede {wishes:wish/or}</translation>
    </message>
    <message>
        <source>did you mean {readings:&apos;/or}?</source>
        <translation>¿quiso decir {readings:&apos;/or}?</translation>
    </message>
    <message>
        <source>{option:option} is &apos;{value}&apos;; give a number from 0 (no change) to 1 (full), or a percentage</source>
        <translation>{option:option} es «{value}»; indique un número de 0 (sin cambios) a 1 (efecto completo) o un porcentaje</translation>
    </message>
    <message>
        <source>{option:option} names &apos;{task}&apos;; give one of {tasks:/,}</source>
        <translation>{option:option} nombra «{task}»; indique una de estas: {tasks:/,}</translation>
    </message>
    <message>
        <source>{option:option} is &apos;{value}&apos;; give auto, cpu, cuda, cuda:1, mps or xpu, several as cuda:0,cuda:1, or all</source>
        <translation>{option:option} es «{value}»; indique auto, cpu, cuda, cuda:1, mps o xpu, varios como cuda:0,cuda:1, o all</translation>
    </message>
    <message>
        <source>did you mean &apos;{name}&apos;?</source>
        <translation>¿quiso decir «{name}»?</translation>
    </message>
    <message>
        <source>there are {names:/,}</source>
        <translation>hay {names:/,}</translation>
    </message>
    <message>
        <source>there is no recipe &apos;{name}&apos;; {hint}</source>
        <translation>no hay ninguna receta «{name}»; {hint}</translation>
    </message>
    <message>
        <source>save one with: photofix recipe save</source>
        <translation>guarde una con: photofix recipe save</translation>
    </message>
    <message>
        <source>begin each recipe with a line [recipes.NAME]</source>
        <translation>empiece cada receta con una línea [recipes.NAME]</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; can&apos;t be the name of a recipe; use letters, digits, - and _</source>
        <translation>«{name}» no puede ser el nombre de una receta; use letras, cifras, - y _</translation>
    </message>
    <message>
        <source>a recipe has options; give some, for example --format jpeg</source>
        <translation>una receta tiene opciones; indique alguna, por ejemplo --format jpeg</translation>
    </message>
    <message>
        <source>there is a recipe &apos;{name}&apos; already; add --overwrite to replace it</source>
        <translation>ya hay una receta «{name}»; añada --overwrite para reemplazarla</translation>
    </message>
    <message>
        <source>can&apos;t be written ({reason}); check its rights</source>
        <translation>no se puede escribir ({reason}); compruebe sus permisos</translation>
    </message>
    <message>
        <source>known are {names:/,}</source>
        <translation>se conocen {names:/,}</translation>
    </message>
    <message>
        <source>this network takes spandrel, which can&apos;t be loaded ({reason}): pip install &apos;photofix[spandrel]&apos;</source>
        <translation>esta red necesita spandrel, que no se puede cargar ({reason}): pip install &apos;photofix[spandrel]&apos;</translation>
    </message>
    <message>
        <source>&apos;{model}&apos; is part of photofix; there is nothing to pull</source>
        <translation>{model} es parte de photofix; no hay nada que descargar</translation>
    </message>
    <message>
        <source>the catalogue&apos;s {checksum}</source>
        <translation>la del catálogo, {checksum}</translation>
    </message>
    <message>
        <source>the hub&apos;s {checksum}</source>
        <translation>la del hub, {checksum}</translation>
    </message>
    <message>
        <source>not known to the hub</source>
        <translation>desconocida para el hub</translation>
    </message>
    <message>
        <source>the weights</source>
        <translation>los pesos</translation>
    </message>
    <message>
        <source>the text head</source>
        <translation>la cabeza de texto</translation>
    </message>
    <message>
        <source>the sentence encoder</source>
        <translation>el codificador de frases</translation>
    </message>
    <message>
        <source>unknown key &apos;{name}&apos;</source>
        <translation>clave desconocida «{name}»</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is missing</source>
        <translation>falta «{name}»</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; must be a list</source>
        <translation>«{name}» debe ser una lista</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; must be a table</source>
        <translation>«{name}» debe ser una tabla</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; must be true or false</source>
        <translation>«{name}» debe ser true o false</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; must be a number</source>
        <translation>«{name}» debe ser un número</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; must be a text</source>
        <translation>«{name}» debe ser un texto</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; must be the name of a file, not &apos;{value}&apos;</source>
        <translation>«{name}» debe ser el nombre de un archivo, no «{value}»</translation>
    </message>
    <message>
        <source>unknown task &apos;{name}&apos;</source>
        <translation>tarea desconocida «{name}»</translation>
    </message>
    <message>
        <source>unknown task &apos;{name}&apos; in quality</source>
        <translation>tarea desconocida «{name}» en quality</translation>
    </message>
    <message>
        <source>unknown architecture &apos;{name}&apos; (one of {known:/,})</source>
        <translation>arquitectura desconocida «{name}» (hay {known:/,})</translation>
    </message>
    <message>
        <source>unknown condition &apos;{name}&apos; (one of {known:/,})</source>
        <translation>condición desconocida «{name}» (hay {known:/,})</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; must be a whole number from 1 to 16</source>
        <translation>«{name}» debe ser un número entero de 1 a 16</translation>
    </message>
    <message>
        <source>quality.{name} must be {{ psnr = …, on = &quot;…&quot; }}</source>
        <translation>quality.{name} debe ser {{ psnr = …, on = &quot;…&quot; }}</translation>
    </message>
    <message>
        <source>the weights of &apos;{model}&apos; are not here; {remedy}</source>
        <translation>faltan los pesos de {model}; {remedy}</translation>
    </message>
    <message>
        <source>reinstall photofix to get its embedded models back</source>
        <translation>vuelva a instalar photofix para recuperar sus modelos incluidos</translation>
    </message>
    <message>
        <source>install what reads its sentences: pip install &apos;photofix[instructir]&apos;</source>
        <translation>instale lo que lee sus frases: pip install &apos;photofix[instructir]&apos;</translation>
    </message>
    <message>
        <source>install what reads its network: pip install &apos;photofix[spandrel]&apos;</source>
        <translation>instale lo que lee su red: pip install &apos;photofix[spandrel]&apos;</translation>
    </message>
    <message>
        <source>more than tensors</source>
        <translation>más que tensores</translation>
    </message>
    <message>
        <source>{name} is missing</source>
        <translation>falta {name}</translation>
    </message>
    <message>
        <source>{name} is unknown</source>
        <translation>{name} es desconocido</translation>
    </message>
    <message>
        <source>{name} is {shape} instead of {wanted}</source>
        <translation>{name} es {shape} en lugar de {wanted}</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>y {count} más</translation>
    </message>
    <message>
        <source>it ends too early</source>
        <translation>termina demasiado pronto</translation>
    </message>
    <message>
        <source>{path} is not a network that photofix or spandrel knows: its tensors are {tensors:/,} …</source>
        <translation>{path} no es una red que photofix o spandrel conozca: sus tensores son {tensors:/,} …</translation>
    </message>
    <message>
        <source>{path} is not a network that photofix knows by itself (its tensors are {tensors:/,} …); spandrel may know it: pip install &apos;photofix[spandrel]&apos;, then add it again</source>
        <translation>{path} no es una red que photofix conozca por sí mismo (sus tensores son {tensors:/,} …); quizá la conozca spandrel: pip install &apos;photofix[spandrel]&apos; y añádala de nuevo</translation>
    </message>
    <message>
        <source>{path} is a {kind}, which does not restore a photo of three colours; give a model that does</source>
        <translation>{path} es un {kind}, que no restaura una foto de tres colores; indique un modelo que lo haga</translation>
    </message>
    <message>
        <source>{path} is a {kind}, not a {wanted}; add it under another name</source>
        <translation>{path} es un {kind}, no un {wanted}; añádalo con otro nombre</translation>
    </message>
    <message>
        <source>there is no task &apos;{task}&apos;; there are {tasks:/,}</source>
        <translation>no hay ninguna tarea «{task}»; hay {tasks:/,}</translation>
    </message>
    <message>
        <source>&apos;{model}&apos; has no text part; leave out --name</source>
        <translation>{model} no tiene parte de texto; omita --name</translation>
    </message>
    <message>
        <source>{device} lacks an operation of {models:/and}, which the CPU did instead.</source>
        <translation>A {device} le falta una operación de {models:/and}; la hizo el procesador.</translation>
    </message>
    <message>
        <source>{size}×{size} pixels of {model} do not fit the memory in one piece; give a smaller --size</source>
        <translation>{size}×{size} píxeles de {model} no caben de una pieza en la memoria; indique un --size menor</translation>
    </message>
    <message>
        <source>exit code {code}</source>
        <translation>código de salida {code}</translation>
    </message>
    <message>
        <source>{signal}, out of memory?</source>
        <translation>{signal}, ¿sin memoria?</translation>
    </message>
    <message>
        <source>it does not answer</source>
        <translation>no responde</translation>
    </message>
    <message>
        <source>the same photo as {original}, which was restored already</source>
        <translation>la misma foto que {original}, que ya se restauró</translation>
    </message>
    <message>
        <source>there is no batch {batch}; see: photofix queue list</source>
        <translation>no hay ningún lote {batch}; vea: photofix queue list</translation>
    </message>
    <message>
        <source>there is no job {job}</source>
        <translation>no hay ningún trabajo {job}</translation>
    </message>
    <message>
        <source>the journal {path} can&apos;t be used: {reason}; check its disk and rights, or move it with PHOTOFIX_STATE</source>
        <translation>no se puede usar el registro {path}: {reason}; compruebe el disco y los permisos, o muévalo con PHOTOFIX_STATE</translation>
    </message>
    <message>
        <source>the journal can&apos;t be used</source>
        <translation>no se puede usar el registro</translation>
    </message>
    <message>
        <source>it can&apos;t be read</source>
        <translation>no se puede leer</translation>
    </message>
    <message>
        <source>a record makes no sense</source>
        <translation>una entrada no tiene sentido</translation>
    </message>
    <message>
        <source>a record of {table} makes no sense</source>
        <translation>una entrada de {table} no tiene sentido</translation>
    </message>
    <message>
        <source>its tables are not as photofix made them</source>
        <translation>sus tablas no son como las hace photofix</translation>
    </message>
    <message>
        <source>it could not be used before</source>
        <translation>ya antes no se podía usar</translation>
    </message>
    <message>
        <source>give the folder to watch: photofix watch DIR -i &apos;too dark&apos;</source>
        <translation>indique la carpeta: photofix watch DIR -i &apos;demasiado oscura&apos;</translation>
    </message>
    <message>
        <source>nothing to watch: give a folder, or begin one with [[watch]] in {path}</source>
        <translation>nada que vigilar: indique una carpeta o empiece una con [[watch]] en {path}</translation>
    </message>
    <message>
        <source>the instruction is missing; give -i &apos;too dark and grainy&apos;</source>
        <translation>falta la frase (instruction); indique por ejemplo -i &apos;demasiado oscura y con ruido&apos;</translation>
    </message>
    <message>
        <source>the folder is missing; give folder = &quot;…&quot;</source>
        <translation>falta la carpeta (folder); indique folder = &quot;…&quot;</translation>
    </message>
    <message>
        <source>{path}, [[watch]] {number}: {problem}</source>
        <translation>{path}, [[watch]] {number}: {problem}</translation>
    </message>
    <message>
        <source>{folder} is not watched; see: photofix queue list</source>
        <translation>{folder} no se vigila; vea: photofix queue list</translation>
    </message>
    <message>
        <source>no folder is watched; see: photofix queue list</source>
        <translation>no se vigila ninguna carpeta; vea: photofix queue list</translation>
    </message>
    <message>
        <source>no photos; give files, folders or patterns</source>
        <translation>no hay fotos; indique archivos, carpetas o patrones</translation>
    </message>
    <message>
        <source>operation not permitted</source>
        <translation>operación no permitida</translation>
    </message>
    <message>
        <source>to be chosen in the options: {options:option}</source>
        <translation>se elige en las opciones: {options:option}</translation>
    </message>
    <message>
        <source>&apos;{sentence}&apos; isn&apos;t clear: did you mean {readings:&apos;/or}?</source>
        <translation>«{sentence}» no está claro: ¿quiso decir {readings:&apos;/or}?</translation>
    </message>
    <message>
        <source>{parts:model_part} of {model} are not here; download them on the page Models</source>
        <translation>falta {parts:model_part} de {model}; descárguelo en la página Modelos</translation>
    </message>
    <message>
        <source>download them on the page Models</source>
        <translation>descárguelos en la página Modelos</translation>
    </message>
    <message>
        <source>get the authors&apos; file from {source} and add it on the page Models</source>
        <translation>consiga el archivo de los autores en {source} y añádalo en la página Modelos</translation>
    </message>
    <message>
        <source>the journal is damaged ({reason}); it is set aside, and a new one begun</source>
        <translation>el registro está dañado ({reason}); se aparta y se empieza uno nuevo</translation>
    </message>
</context>
<context>
    <name>options</name>
    <message>
        <source>a side of at least 128 pixels</source>
        <translation>un lado de al menos 128 píxeles</translation>
    </message>
    <message>
        <source>the gigabytes that reading a photo may take</source>
        <translation>cuántos gigabytes puede ocupar la lectura de una foto</translation>
    </message>
    <message>
        <source>the seconds that reading a photo may take</source>
        <translation>cuántos segundos puede tardar la lectura de una foto</translation>
    </message>
    <message>
        <source>how many megapixels a photo may have</source>
        <translation>cuántos megapíxeles puede tener una foto</translation>
    </message>
    <message>
        <source>a whole number from 1 to 100</source>
        <translation>un número entero de 1 a 100</translation>
    </message>
    <message>
        <source>a number from 0 (no change) to 1 (full)</source>
        <translation>un número de 0 (sin cambios) a 1 (efecto completo)</translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation>Carpeta de salida</translation>
    </message>
    <message>
        <source>“photofix” next to each photo</source>
        <translation>«photofix» junto a cada foto</translation>
    </message>
    <message>
        <source>Names of the copies</source>
        <translation>Nombres de las copias</translation>
    </message>
    <message>
        <source>If a copy is there already</source>
        <translation>Si ya hay una copia</translation>
    </message>
    <message>
        <source>leave the photo out</source>
        <translation>omitir la foto</translation>
    </message>
    <message>
        <source>replace the copy</source>
        <translation>reemplazar la copia</translation>
    </message>
    <message>
        <source>write another beside it</source>
        <translation>escribir otra al lado</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Intensidad</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>as the photo</source>
        <translation>como la foto</translation>
    </message>
    <message>
        <source>replace it if photo or options changed</source>
        <translation>reemplazarla si la foto o las opciones han cambiado</translation>
    </message>
    <message>
        <source>Long side in pixels</source>
        <translation>Lado largo en píxeles</translation>
    </message>
    <message>
        <source>the pixels of the longer side, 16 to 100,000</source>
        <translation>los píxeles del lado largo, de 16 a 100 000</translation>
    </message>
    <message>
        <source>Size in megapixels</source>
        <translation>Tamaño en megapíxeles</translation>
    </message>
    <message>
        <source>the megapixels of a copy, 0.001 to 1,000</source>
        <translation>los megapíxeles de una copia, de 0,001 a 1000</translation>
    </message>
    <message>
        <source>Times the size</source>
        <translation>Múltiplo del tamaño</translation>
    </message>
    <message>
        <source>how many times as wide and high, 0.01 to 16</source>
        <translation>cuántas veces el ancho y el alto, de 0,01 a 16</translation>
    </message>
    <message>
        <source>Colour profile</source>
        <translation>Perfil de color</translation>
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
        <translation>Calidad de JPEG y WebP</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>the best there is</source>
        <translation>el mejor disponible</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Clúster</translation>
    </message>
    <message>
        <source>this machine</source>
        <translation>este equipo</translation>
    </message>
    <message>
        <source>Tile size in pixels</source>
        <translation>Tamaño de tesela en píxeles</translation>
    </message>
    <message>
        <source>what fits the memory</source>
        <translation>según la memoria</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>photofix chooses</source>
        <translation>photofix elige</translation>
    </message>
    <message>
        <source>Quality against time</source>
        <translation>Calidad o rapidez</translation>
    </message>
    <message>
        <source>fast</source>
        <translation>rápido</translation>
    </message>
    <message>
        <source>balanced</source>
        <translation>equilibrado</translation>
    </message>
    <message>
        <source>best</source>
        <translation>óptimo</translation>
    </message>
    <message>
        <source>Photos that lack the fault</source>
        <translation>Fotos sin el defecto</translation>
    </message>
    <message>
        <source>restore them as well</source>
        <translation>restaurarlas también</translation>
    </message>
    <message>
        <source>copy them as they are</source>
        <translation>copiarlas tal cual</translation>
    </message>
    <message>
        <source>leave them out</source>
        <translation>omitirlas</translation>
    </message>
    <message>
        <source>Tones that agree</source>
        <translation>Tonos armonizados</translation>
    </message>
    <message>
        <source>Leave out of the copies</source>
        <translation>Omitir en las copias</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>the location</source>
        <translation>la ubicación</translation>
    </message>
    <message>
        <source>all metadata</source>
        <translation>todos los metadatos</translation>
    </message>
    <message>
        <source>File times of the photos</source>
        <translation>Fechas de archivo de las fotos</translation>
    </message>
    <message>
        <source>Largest photo in megapixels</source>
        <translation>Foto más grande en megapíxeles</translation>
    </message>
    <message>
        <source>Longest reading of a photo in seconds</source>
        <translation>Tiempo máximo de lectura de una foto en segundos</translation>
    </message>
    <message>
        <source>Memory for reading a photo in GB</source>
        <translation>Memoria para leer una foto en GB</translation>
    </message>
    <message>
        <source>16, or 80 % of the machine&apos;s where that is less</source>
        <translation>16, o el 80 % de la del equipo si es menos</translation>
    </message>
    <message>
        <source>Of a RAW + JPEG pair</source>
        <translation>De una pareja RAW + JPEG</translation>
    </message>
    <message>
        <source>restore the RAW</source>
        <translation>restaurar el RAW</translation>
    </message>
    <message>
        <source>restore the JPEG</source>
        <translation>restaurar el JPEG</translation>
    </message>
    <message>
        <source>restore both</source>
        <translation>restaurar ambos</translation>
    </message>
</context>
<context>
    <name>photos</name>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>restoring</source>
        <translation>restaurando</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecha</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallida</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>omitida</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelada</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>noise</source>
        <translation>ruido</translation>
    </message>
    <message>
        <source>blur</source>
        <translation>desenfoque</translation>
    </message>
    <message>
        <source>rain</source>
        <translation>lluvia</translation>
    </message>
    <message>
        <source>haze</source>
        <translation>neblina</translation>
    </message>
    <message>
        <source>snow</source>
        <translation>nieve</translation>
    </message>
    <message>
        <source>low light</source>
        <translation>poca luz</translation>
    </message>
    <message>
        <source>JPEG artefacts</source>
        <translation>artefactos JPEG</translation>
    </message>
    <message>
        <source>colour and tone</source>
        <translation>color y tono</translation>
    </message>
    <message>
        <source>low resolution</source>
        <translation>baja resolución</translation>
    </message>
    <message>
        <source>remove noise and grain</source>
        <translation>quitar el ruido y el grano</translation>
    </message>
    <message>
        <source>sharpen blur</source>
        <translation>corregir el desenfoque</translation>
    </message>
    <message>
        <source>remove rain</source>
        <translation>quitar la lluvia</translation>
    </message>
    <message>
        <source>clear haze</source>
        <translation>quitar la neblina</translation>
    </message>
    <message>
        <source>remove snow</source>
        <translation>quitar la nieve</translation>
    </message>
    <message>
        <source>brighten the dark photo</source>
        <translation>aclarar la foto oscura</translation>
    </message>
    <message>
        <source>smooth out compression artefacts</source>
        <translation>suavizar los artefactos de compresión</translation>
    </message>
    <message>
        <source>correct colour and tone</source>
        <translation>corregir el color y el tono</translation>
    </message>
    <message>
        <source>recover fine detail</source>
        <translation>recuperar el detalle fino</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>restoring</source>
        <translation>restaurando</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelado</translation>
    </message>
    <message>
        <source>watching</source>
        <translation>vigilando</translation>
    </message>
    <message>
        <source>steered by tasks: rain and snow</source>
        <translation>guiado por tareas: lluvia y nieve</translation>
    </message>
    <message>
        <source>steered by tasks: noise</source>
        <translation>guiado por tareas: ruido</translation>
    </message>
    <message>
        <source>steered by tasks: noise, fast</source>
        <translation>guiado por tareas: ruido, rápido</translation>
    </message>
    <message>
        <source>steered by tasks: JPEG blocks</source>
        <translation>guiado por tareas: bloques de JPEG</translation>
    </message>
    <message>
        <source>steered by tasks: blur</source>
        <translation>guiado por tareas: desenfoque</translation>
    </message>
    <message>
        <source>steered by tasks: resolution</source>
        <translation>guiado por tareas: resolución</translation>
    </message>
    <message>
        <source>restores nothing: sees which degradations a photo has</source>
        <translation>no restaura nada: ve qué degradaciones tiene una foto</translation>
    </message>
    <message>
        <source>blind: weather and darkness, alone and combined; small</source>
        <translation>ciego: mal tiempo y oscuridad, por separado y juntos; pequeño</translation>
    </message>
    <message>
        <source>InstructIR as published: steered by the sentence, seven degradations</source>
        <translation>InstructIR como se publicó: guiado por la frase, siete degradaciones</translation>
    </message>
    <message>
        <source>MoCE-IR as published, for five degradations</source>
        <translation>MoCE-IR como se publicó, para cinco degradaciones</translation>
    </message>
    <message>
        <source>the small MoCE-IR as published, for five degradations</source>
        <translation>el MoCE-IR pequeño como se publicó, para cinco degradaciones</translation>
    </message>
    <message>
        <source>MoCE-IR as published, for noise, rain and haze</source>
        <translation>MoCE-IR como se publicó, para ruido, lluvia y neblina</translation>
    </message>
    <message>
        <source>the small MoCE-IR as published, for noise, rain and haze</source>
        <translation>el MoCE-IR pequeño como se publicó, para ruido, lluvia y neblina</translation>
    </message>
    <message>
        <source>MoCE-IR as published, for darkness, haze, rain and snow, alone and together</source>
        <translation>MoCE-IR como se publicó, para oscuridad, neblina, lluvia y nieve, por separado y juntas</translation>
    </message>
    <message>
        <source>the small MoCE-IR as published, for darkness, haze, rain and snow, alone and together</source>
        <translation>el MoCE-IR pequeño como se publicó, para oscuridad, neblina, lluvia y nieve, por separado y juntas</translation>
    </message>
    <message>
        <source>steered by sliders: haze, darkness, exposure and colour</source>
        <translation>guiado por controles: neblina, oscuridad, exposición y color</translation>
    </message>
    <message>
        <source>predicts the sliders of photofix-tone, as an Auto button does</source>
        <translation>predice los controles de photofix-tone, como un botón Auto</translation>
    </message>
    <message>
        <source>trained by photofix, see the card in resources/models/</source>
        <translation>entrenado por photofix; vea la ficha en resources/models/</translation>
    </message>
    <message>
        <source>Whatever is wrong</source>
        <translation>Lo que esté mal</translation>
    </message>
    <message>
        <source>“{sentence}”</source>
        <translation>«{sentence}»</translation>
    </message>
    <message>
        <source>less than a second</source>
        <translation>menos de un segundo</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>a few seconds</source>
        <translation>unos segundos</translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation>aprox. {time}</translation>
    </message>
    <message>
        <source>{others} or {last}</source>
        <translation>{others} o {last}</translation>
    </message>
</context>
</TS>
