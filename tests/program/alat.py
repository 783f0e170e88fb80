"""Small words for tests that run the program itself: run it, read what it says."""
import json, os, shutil, subprocess, sys, tempfile, unittest

PROGRAM = os.path.abspath(sys.argv.pop(1)) if len(sys.argv) > 1 and not sys.argv[1].startswith('-') else 'build/release/teraju'


class Hasil:
    def __init__(self, done):
        self.kode, self.keluar, self.galat = done.returncode, done.stdout.decode(), done.stderr.decode()

    @property
    def json(self):
        return json.loads(self.keluar)


def teraju(*words, masukan=None, waktu=60):
    data = masukan.encode() if isinstance(masukan, str) else masukan
    return Hasil(subprocess.run([PROGRAM, *words], input=data if data is not None else b'', capture_output=True, timeout=waktu))


def latihan(folder):
    """Puts the training office that cetakan.py has made into a folder, where there is one; else `serve --latihan` makes its own there."""
    if 'TERAJU_CETAKAN' in os.environ:
        shutil.copytree(os.environ['TERAJU_CETAKAN'], folder, dirs_exist_ok=True)


def nilai(formulir, *words):
    text = formulir if isinstance(formulir, str) else json.dumps(formulir)
    return teraju('nilai', '--format', 'json', *words, '-', masukan=text)


def kegiatan(target=None, realisasi=None, **lain):
    t = {'kuantitas': '12', 'satuan': 'laporan', 'kualitas': '100', 'waktu': '12', 'satuan_waktu': 'bulan'}
    r = {'kuantitas': '12', 'kualitas': '90', 'waktu': '12'}
    t.update(target or {})
    r.update(realisasi or {})
    return {'uraian': 'Menyusun laporan', 'target': t, 'realisasi': r, **lain}


def formulir(*rows, **lain):
    return {'aturan': 'pp46-2011', 'pegawai': {'nama': 'Sekar Fiktif', 'nip': '199302302019022901'},
            'periode': {'mulai': '2019-01-01', 'selesai': '2019-12-31'}, 'jenis_jabatan': 'jft', 'kegiatan': list(rows), **lain}
