"""The index: derived, disposable."""
