"""Threads, processes, files: what the window asks for work."""
