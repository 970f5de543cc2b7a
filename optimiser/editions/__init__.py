"""What one audience may see of a plan, as plain data."""
