"""What a user asks for, with its files: read a case, plan, score, study, sweep.

The job of a command is a module with a function ``run``: a request in, an :class:`~optimiser.jobs.answer.Answer` out
where there is something to tell, progress by a callback. No job knows how it is shown, or ends the process.
"""
