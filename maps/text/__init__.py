"""What is told on the screen."""
