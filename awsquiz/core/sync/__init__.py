"""One learner, several devices: what goes to the target, what comes from it, and what stands then.

Nothing here knows a clock, a lock or an order: a target is a set of immutable objects, and the
state of a device follows from the set of those that it has seen. Read `meeting` (what a target can
be), `objects` (what its objects are called), `versions` (what devices made of a file, and what
stands of it), `news` (what a device has to tell, and to do).
"""
