"""The pure heart of awsquiz: no screen, no disk, no clock, no global random."""
