"""The desktop app: views and view-models over photofix.queue. Installed as photofix_ui.

Nothing here decodes, restores or touches the journal on the GUI thread:

    thread        what it does                                   module
    GUI           paints, answers keys and mouse                 everything else
    thumbnails    decodes small pictures                         thumbnails
    background    scans folders, decodes, understands sentences  background
    journal       polls and changes the queue's journal          queue_link
    lab process   torch: previews and diagnoses                  lab
    supervisor    runs the batches, detached from the window     photofix.queue
"""
