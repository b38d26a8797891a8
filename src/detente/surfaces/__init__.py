"""Thin: parse the request, one library call, show. Only here is anything printed or the environment read."""
