#!/usr/bin/env python3
"""The formulas of our workbook, calculated by LibreOffice, against `teraju nilai`.

    compare.py path/to/teraju

Each case is a form in JSON. `teraju formulir isi` writes it as a workbook without any stored result, LibreOffice
(headless, a profile of its own) opens and saves it, and every figure that LibreOffice then has is compared with the
engine's: aspects, sums, values, mean, tasks, creativity, SKP, behaviour, final value and their sebutan. The engine reads
the form three times, from the JSON, from our workbook and from the one that LibreOffice saved: all three must agree.
LibreOffice has to be there; bin/packages brings it.
"""
import json
import random
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
import zipfile
from fractions import Fraction
from pathlib import Path

FIRST = 16  # the first row of activities on Kinerja
COLUMNS = {"kuantitas": "U", "kualitas": "V", "waktu": "W", "biaya": "X"}


def activity(name, target, done, performed=True, cost=None):
    quantity, quality, time = target
    k = {
        "uraian": name,
        "target": {"kuantitas": quantity, "satuan": "laporan", "kualitas": quality, "waktu": time, "satuan_waktu": "bulan"},
        "realisasi": dict(zip(("kuantitas", "kualitas", "waktu"), done)),
        "dilaksanakan": performed,
    }
    if cost:
        k["target"]["biaya"], k["realisasi"]["biaya"] = cost
    return k


def form(activities, tasks=0, creativity="0", kind="jft", marks=(85, 85, 82, 82, 82), name="Sekar Fiktif, S.E."):
    f = {
        "aturan": "pp46-2011",
        "pegawai": {"nama": name, "nip": "199302302019022901"},
        "periode": {"mulai": "2019-01-01", "selesai": "2019-12-31"},
        "jenis_jabatan": kind,
        "kegiatan": activities,
        "tugas_tambahan": tasks,
        "kreativitas": creativity,
    }
    if marks:
        names = ["orientasi_pelayanan", "integritas", "komitmen", "disiplin", "kerja_sama", "kepemimpinan"]
        f["perilaku"] = {n: str(m) for n, m in zip(names, marks)}
    return f


T = ("12", "100", "12")


def cases():
    """Named forms: each one a place where a spreadsheet and exact arithmetic could part."""
    step = [activity(f"waktu {t} -> {r}", ("1", "100", t), ("1", "90", r))
            for t, r in (("12", "9.12"), ("12", "9.13"), ("12", "9.11"), ("3", "2.28"), ("3", "2.27"), ("100", "76"), ("100", "75.99"),
                         ("12", "12"), ("12", "15"), ("100", "176"), ("100", "200"), ("12", "0"), ("7", "5.32"), ("0.5", "0.38"))]
    money = [activity(f"biaya {t} -> {r}", T, ("12", "90", "12"), cost=(t, r))
             for t, r in (("18000000", "13680000"), ("18000000", "13679999.99"), ("18000000000", "13679999999.99"), ("18000000000", "13680000000"),
                          ("1", "0.76"), ("333333333.33", "253333333.33"), ("17500000.55", "17500000.55"), ("100", "0"), ("100", "180"))]
    halves = [activity("separuh sen", ("200", "100", "200"), (r, "88.5", "200")) for r in ("177.01", "177.03", "1", "3.33", "199.99")]
    named = {
        "satu kegiatan tepat target": form([activity("tepat", T, ("12", "90", "12"))]),
        "langkah 24 persen pada waktu": form(step, kind="struktural", marks=(85, 85, 82, 82, 82, "89.92")),
        "langkah 24 persen pada biaya": form(money),
        "separuh sen pada pembulatan": form(halves, marks=("85.5", "85.25", "82.1250", 82, 82)),
        "tidak dilaksanakan tetap dirata-rata": form([activity("ya", T, ("12", "90", "12")), activity("tidak", T, ("0", "0", "0"), False),
                                                      activity("tidak, dibiayai", T, ("0", "0", "0"), False, ("100", "0"))]),
        "lewat 100": form([activity("lebih", T, ("24", "100", "9.12"))], tasks=7, creativity="12", marks=(100, 100, 100, 100, 100)),
        "tanpa perilaku": form([activity("tepat", T, ("12", "90", "12"))], tasks=3, creativity="3", marks=()),
        "batas sebutan 91": form([activity("91", ("100", "100", "100"), ("99", "98", "100"))], marks=(91, "90.99", 91, 91, 91)),
        "batas sebutan 76": form([activity("76", ("100", "100", "100"), ("76", "76", "100"))], marks=(76, 76, 76, 76, "75.99")),
        "nol": form([activity("nol", T, ("0", "0", "12"))], marks=(0, 0, 0, 0, 0)),
    }
    for tasks in (1, 3, 4, 6, 7, 1000):
        named[f"{tasks} tugas tambahan"] = form([activity("tepat", T, ("12", "90", "12"))], tasks=tasks)
    rng = random.Random(46)
    for i in range(12):
        rows = []
        for j in range(rng.randint(1, 14)):
            t = (str(rng.randint(1, 400)), "100", str(rng.choice([1, 3, 6, 7, 12, 52, 240])))
            share = rng.choice([0.5, 0.76, 0.8, 1, 1.2])
            done = (str(rng.randint(0, 450)), f"{rng.randint(0, 10000) / 100:.2f}", f"{float(t[2]) * share:.2f}")
            cost = (str(rng.randint(1, 10**9)), str(rng.randint(0, 10**9))) if rng.random() < 0.4 else None
            rows.append(activity(f"kegiatan {j + 1}", t, done, rng.random() > 0.1, cost))
        kind = rng.choice(["struktural", "jft", "jfu"])
        marks = tuple(f"{rng.randint(4000, 10000) / 100:.2f}" for _ in range(6 if kind == "struktural" else 5))
        named[f"acak {i + 1}"] = form(rows, rng.randint(0, 9), str(rng.choice([0, 3, 6, 12])), kind, marks)
    return named


class Book:
    """Stored values of a workbook, by sheet and cell."""

    NS = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}

    def __init__(self, path):
        self.cells = {}
        with zipfile.ZipFile(path) as z:
            shared = []
            if "xl/sharedStrings.xml" in z.namelist():
                for si in ET.fromstring(z.read("xl/sharedStrings.xml")).findall("m:si", self.NS):
                    shared.append("".join(t.text or "" for t in si.iter(f"{{{self.NS['m']}}}t")))
            names = [s.get("name") for s in ET.fromstring(z.read("xl/workbook.xml")).iter(f"{{{self.NS['m']}}}sheet")]
            for number, name in enumerate(names, 1):
                for c in ET.fromstring(z.read(f"xl/worksheets/sheet{number}.xml")).iter(f"{{{self.NS['m']}}}c"):
                    v = c.find("m:v", self.NS)
                    if v is not None and v.text is not None:
                        self.cells[name, c.get("r")] = shared[int(v.text)] if c.get("t") == "s" else v.text

    def at(self, sheet, cell):
        return self.cells.get((sheet, cell), "")


def run(*words):
    return subprocess.run(words, capture_output=True, text=True)


def main():
    teraju = sys.argv[1]
    soffice = shutil.which("soffice")
    if not soffice:
        print("LibreOffice is not here; bin/packages --install test brings it")
        return 1
    failures, figures = [], 0

    with tempfile.TemporaryDirectory(prefix="teraju-lo-") as folder:
        folder = Path(folder)
        (folder / "out").mkdir()
        named = cases()
        files = {}
        for i, (name, f) in enumerate(named.items()):
            source = folder / f"{i:02}.json"
            source.write_text(json.dumps(f))
            files[name] = source
            made = run(teraju, "formulir", "isi", str(source), "-o", str(source.with_suffix(".xlsx")))
            if made.returncode != 0:
                print(made.stderr)
                return 1
        converted = run(soffice, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "xlsx", "--outdir", str(folder / "out"),
                        *(str(f.with_suffix(".xlsx")) for f in files.values()))
        for name, source in files.items():
            saved = folder / "out" / source.with_suffix(".xlsx").name
            if not saved.exists():
                print(f"LibreOffice did not save {name}:", converted.stderr, converted.stdout)
                return 1

            def nilai(path):
                out = run(teraju, "nilai", "--format", "json", "--tanpa-uraian", str(path))
                result = json.loads(out.stdout)
                result = result[0] if isinstance(result, list) else result
                for noise in ("peringatan", "uraian"):
                    result.pop(noise, None)
                return result

            engine = nilai(source)
            if "kegiatan" not in engine:
                failures.append(f"{name}: the engine refuses it: {engine}")
                continue
            for other, path in (("our workbook", source.with_suffix(".xlsx")), ("the workbook LibreOffice saved", saved)):
                if nilai(path) != engine:
                    failures.append(f"{name}: {other} is read differently from the JSON")

            book = Book(saved)

            def same(what, cell, value, sheet="Kinerja", exact=False):
                nonlocal figures
                figures += 1
                got = book.at(sheet, cell)
                try:
                    if exact:
                        want = Fraction(value["tepat"])
                        good = abs(Fraction(got) - want) <= Fraction(1, 10**9) * max(1, abs(want))
                    else:
                        good = f"{float(got):.2f}" == value["nilai"] and re.fullmatch(r"-?\d+(\.\d\d?)?", f"{float(got):.10g}")
                except (ValueError, ZeroDivisionError):
                    good = False
                if not good:
                    failures.append(f"{name}: {what} ({sheet}!{cell}): LibreOffice {got!r}, teraju {value}")

            def word(what, cell, text, sheet="Kinerja"):
                nonlocal figures
                figures += 1
                if book.at(sheet, cell) != text:
                    failures.append(f"{name}: {what} ({sheet}!{cell}): LibreOffice {book.at(sheet, cell)!r}, teraju {text!r}")

            rows = engine["kegiatan"]
            for i, k in enumerate(rows):
                row = FIRST + i
                for aspect, column in COLUMNS.items():
                    if aspect in k["aspek"]:
                        same(f"kegiatan {i + 1} {aspect}", f"{column}{row}", k["aspek"][aspect], exact=True)
                    else:
                        word(f"kegiatan {i + 1} without {aspect}", f"{column}{row}", "")
                same(f"kegiatan {i + 1} jumlah", f"Y{row}", k["penghitungan"], exact=True)
                same(f"kegiatan {i + 1} nilai", f"Z{row}", k["capaian"], exact=True)
                same(f"kegiatan {i + 1} penghitungan", f"Q{row}", k["penghitungan"])
                same(f"kegiatan {i + 1} capaian", f"R{row}", k["capaian"])
            below = FIRST + len(rows)
            same("rata-rata", f"Z{below}", engine["rata_rata"], exact=True)
            same("rata-rata", f"R{below}", engine["rata_rata"])
            same("tugas tambahan", f"R{below + 2}", engine["tugas_tambahan"])
            same("kreativitas", f"R{below + 3}", engine["kreativitas"])
            same("SKP", f"Z{below + 4}", engine["skp"], exact=True)
            same("SKP", f"R{below + 4}", engine["skp"])
            word("sebutan SKP", f"R{below + 5}", engine["skp"]["sebutan"])
            if "perilaku" in engine:
                same("jumlah perilaku", "C16", engine["perilaku"]["jumlah"], "Perilaku")
                same("rata-rata perilaku", "F17", engine["perilaku"]["rata_rata"], "Perilaku", exact=True)
                same("rata-rata perilaku", "C17", engine["perilaku"]["rata_rata"], "Perilaku")
                word("sebutan perilaku", "D17", engine["perilaku"]["rata_rata"]["sebutan"], "Perilaku")
                same("prestasi kerja", "E22", engine["prestasi_kerja"], "Prestasi Kerja")
                word("sebutan prestasi kerja", "E23", engine["prestasi_kerja"]["sebutan"], "Prestasi Kerja")
            else:
                word("no prestasi kerja", "E22", "", "Prestasi Kerja")

        # An empty form shows nothing, least of all an error.
        empty = folder / "kosong.xlsx"
        run(teraju, "formulir", "kosong", "--xlsx", "-o", str(empty))
        run(soffice, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "xlsx", "--outdir", str(folder / "out"), str(empty))
        for (sheet, cell), value in Book(folder / "out" / "kosong.xlsx").cells.items():
            column = re.match(r"[A-Z]+", cell).group()
            row = int(cell[len(column):])
            if value.startswith("#") or (sheet == "Kinerja" and row in range(FIRST, FIRST + 12) and column != "A"):
                failures.append(f"the empty form shows {value!r} in {sheet}!{cell}")

    for failure in failures:
        print(failure)
    print(f"{len(named)} forms, {figures} figures compared, {len(failures)} differ")
    return 1 if failures or figures < 500 else 0


if __name__ == "__main__":
    sys.exit(main())
