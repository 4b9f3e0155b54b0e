"""The desktop app: views and view-models over photofix.queue. Installed as photofix_ui.

Nothing here decodes, restores or touches the journal on the GUI thread:

    thread        what it does                                   module
    GUI           paints, answers keys and mouse                 everything else
    background    scans folders, understands sentences           background
    journal       polls and changes the queue's journal          queue_link
    decoders      processes that decode photos                   decoder, photofix.readers
    lab process   torch: previews and diagnoses                  lab
    supervisor    runs the batches, detached from the window     photofix.queue
"""
