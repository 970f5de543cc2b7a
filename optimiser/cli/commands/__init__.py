"""The commands of ``optimiser``, one room each: a module with a click command named ``command``."""
