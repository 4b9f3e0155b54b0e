"""What is drawn, and answers mouse and keys."""
