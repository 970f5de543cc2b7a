"""Why a number is what it is: reasons, the calculation behind it, baselines, what is unknown."""
