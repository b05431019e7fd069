"""Rich rendering, and the prompts of the terminal."""
