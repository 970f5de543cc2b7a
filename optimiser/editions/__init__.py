"""What one audience may see of a plan, as data."""
