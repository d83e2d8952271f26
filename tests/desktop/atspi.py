#!/usr/bin/python3
"""Walks through the network view as a screen reader does, and says what it does not find.

usage: atspi.py PROGRAM FILE      within a session bus and on a display; see atspi.sh
"""
import subprocess, sys, time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib

patience = 15  # seconds for something to appear
has = lambda node, state: node.get_state_set().contains(state)
focused, selected, showing = Atspi.StateType.FOCUSED, Atspi.StateType.SELECTED, Atspi.StateType.SHOWING


def children(node):
    return [child for child in (node.get_child_at_index(i) for i in range(node.get_child_count())) if child]


def find(node, role, name, depth=14):
    """The first in the tree with this role (or any) and name; lists of many are not searched."""
    try:
        if node.get_name() == name and role in (None, node.get_role_name()):
            return node
        if depth == 0 or node.get_child_count() > 300:
            return None
        for child in children(node):
            if found := find(child, role, name, depth - 1):
                return found
    except GLib.Error:
        pass  # it went away while it was looked at
    return None


def until(what, ask):
    """What ask() gives as soon as it gives something; events arrive meanwhile."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        while GLib.MainContext.default().iteration(False):
            pass
        if answer := ask():
            return answer
        time.sleep(0.05)
    sys.exit(f"not there after {patience} seconds: {what}")


def keys(*names):
    subprocess.run(["xdotool", "key", "--clearmodifiers", *names], check=True)


def press(node, what):
    if not Atspi.Action.do_action(node, 0):
        sys.exit(f"{what} has no action")


def choose(button, item, heard):
    """From the menu of a button, by keys: Qt 6.4 neither lets such a button be given the focus from outside nor has its
    menu in the tree, but tells of the items as they come up. The button is the one before what has the focus."""
    keys("shift+Tab")
    until("the focus on " + button.get_name(), lambda: has(button, focused))
    keys("space")
    for _ in range(20):
        heard.clear()
        keys("Down")
        until("word of the next entry of the menu", lambda: heard)
        if item in heard:
            keys("Return")
            return
    sys.exit(f"{item} is not in the menu of {button.get_name()}")


def main(program, file):
    heard = []
    listener = Atspi.EventListener.new(lambda event: heard.append(event.source.get_name()) if event.detail1 else None)
    listener.register("object:state-changed:focused")
    running = subprocess.Popen([program, file])
    try:
        walk(heard, running)
    finally:
        running.terminate()
        running.wait(10)


def walk(heard, running):
    def application():
        if running.poll() is not None:
            sys.exit(f"the program stopped with {running.returncode}")
        return next((app for app in children(Atspi.get_desktop(0)) if app.get_name() == "stelselkaart"), None)

    window = until("the program on the accessibility bus", application)
    press(until("the way to the network view", lambda: find(window, None, "Network")), "the way to the network view")
    canvas = until("the map with its nodes",
                   lambda: (found := find(window, "list", "Map of initiatives")) and found.get_child_count() > 0 and found)
    names = [child.get_name() for child in children(canvas)]
    print(len(names), "nodes, the first:", names[0])
    if len(names) < 50 or not all(names) or not any(name.startswith("Digitale Hub Middelland") for name in names):
        sys.exit(f"nodes without a name, or too few: {names}")

    number = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "Stelselkaart"], check=True,
                            capture_output=True, text=True).stdout.split()[-1]
    subprocess.run(["xdotool", "windowfocus", "--sync", number], check=True)
    if not Atspi.Component.grab_focus(canvas):
        sys.exit("the map does not take the focus")
    until("the focus on the map", lambda: has(canvas, focused) or any(has(child, focused) for child in children(canvas)))

    def current():
        there = [child for child in children(canvas) if has(child, focused)]
        if len(there) > 1:
            sys.exit("more than one node has the focus: " + ", ".join(child.get_name() for child in there))
        return there[0] if there else None

    keys("Home")
    node = until("a node with the focus", lambda: current() and current().get_name() == names[0] and current())
    visited = [node.get_name()]
    for way in ("Down", "Down", "Right", "Down", "Left", "Up"):
        heard.clear()
        keys(way)
        node = until(f"another node after {way}", lambda: (at := current()) and at.get_name() != visited[-1] and at)
        until(f"word of {node.get_name()} after {way}", lambda: node.get_name() in heard)
        if not has(node, showing) and node.get_extents(Atspi.CoordType.SCREEN).width <= 0:
            sys.exit(f"{node.get_name()} has the focus and no place")
        visited.append(node.get_name())
    print("arrows:", " > ".join(name.split(";")[0] for name in visited))

    keys("space")
    until("the selected node", lambda: has(current(), selected))
    chosen = current().get_name()
    choose(until("the menu of the map", lambda: find(window, None, "More for the map")), "Show as a list too", heard)
    table = until("the map as a list", lambda: (found := find(window, "table", "The map as a list")) and
                  has(found, showing) and found)

    def listed(name):
        rows = table.get_selected_rows()
        return len(rows) == 1 and table.get_accessible_at(rows[0], 0).get_name() == name

    until(f"{chosen} in the list", lambda: listed(chosen))
    Atspi.Component.grab_focus(canvas)
    until("the focus back where it was on the map", lambda: current() and current().get_name() == chosen)
    keys("Down")
    node = until("the next node", lambda: (at := current()) and at.get_name() != chosen and at)
    keys("space")
    until(f"{node.get_name()} in the list", lambda: listed(node.get_name()))
    print("the list follows:", chosen.split(";")[0], "and", node.get_name().split(";")[0])


main(*sys.argv[1:])
