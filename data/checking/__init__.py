"""What tables say together."""
