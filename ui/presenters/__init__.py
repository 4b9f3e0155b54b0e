"""What is shown and said, decided without a widget."""
