"""Measuring models the way the papers do: metrics, benchmark layouts, published numbers."""
