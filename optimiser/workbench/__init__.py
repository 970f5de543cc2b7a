"""The workbench: a page on which planners tune, lock, compare and keep plans; a front door beside the command line.

No maths and no SQL of plans: what is asked goes to jobs, tuning and publishing, what is kept goes through
``store``. Solving is done in processes of its own (``solver_pool``), so that no long question holds up another reader.
"""
