#!/usr/bin/env python3
"""Reports as PDF, and beside them LibreOffice converting the text document of the same report.

usage: reports.py CLI NATIONAL.stelsel REGION.stelsel WORKFOLDER
Seconds of the whole program, document read and analysis made, and the most memory it held.
"""
import os, shutil, subprocess, sys, time

cli, national, region, work = sys.argv[1:5]
patience = 600 # seconds for LibreOffice
environment = dict(os.environ, QT_QPA_PLATFORM="offscreen")

def measured(command):
    """Seconds and megabytes of a command with all its children."""
    begin = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{command[0]} ended with {process.returncode}")
    return time.monotonic() - begin, usage.ru_maxrss / 1024

def report(document, template, name, *more):
    path = os.path.join(work, name)
    return path, *measured([cli, "--lang", "nl", "report", document, "--template", template, "-o", path, *more])

def line(label, seconds, memory, beside="", goal=""):
    print(f"{label:44} {seconds:8.2f} s {memory:7.0f} MB  {beside:>24}  {goal}", flush=True)

print("\nReports (whole program)")
_, seconds, memory = report(region, "stuurgroep", "region.pdf")
line("PDF, region, steering group", seconds, memory, "", "<= 1 s")
_, seconds, memory = report(region, "stuurgroep", "slides.pdf", "--page", "slides")
line("PDF slides, region, steering group", seconds, memory)
for document, name, label, goal in ((region, "spots", "region, white spots and annex", ""),
                                    (national, "national", "national, white spots and annex", "<= 10 s, <= 1/3")):
    _, own, memory = report(document, "witte-vlekken", name + ".pdf")
    beside = "LibreOffice: not there"
    if shutil.which("soffice"):
        text, seconds, _ = report(document, "witte-vlekken", name + ".odt")
        line(f"ODT, {label}", seconds, _)
        profile = "file://" + os.path.join(os.path.abspath(work), "office")
        try:
            other, _ = measured(["timeout", str(patience), "soffice", "-env:UserInstallation=" + profile, "--headless",
                                 "--convert-to", "pdf", "--outdir", os.path.join(work, "office-pdf"), text])
            beside = f"LibreOffice {other:.1f} s: {own / other:.2f}"
        except RuntimeError as problem:
            beside = f"LibreOffice > {patience} s: < {own / patience:.2f}" if "124" in str(problem) else f"LibreOffice: {problem}"
    line(f"PDF, {label}", own, memory, beside, goal)
