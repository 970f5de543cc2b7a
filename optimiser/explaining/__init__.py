"""Why a number is what it is: reasons, the calculation behind it, baselines, and what is unknown."""
