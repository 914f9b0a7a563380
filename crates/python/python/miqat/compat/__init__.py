"""Shims with the names of other packages, which compute by the rules of this one."""
