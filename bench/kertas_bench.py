"""Forms a second by worker processes, and the same form unsigned by programs that offices use for PDF, cold, two at a time, in the same run.

    kertas_bench.py PROGRAM        (kertas_bench of the bench build)
"""
import concurrent.futures, os, re, shutil, subprocess, sys, tempfile, time

PROGRAM = os.path.abspath(sys.argv[1])
COUNT = 6

ROW = 'Menyusun laporan hasil pemeriksaan reguler atas pengelolaan keuangan desa, kecamatan ke-{}'


def page():
    rows = ''.join(f'<tr><td>{i}<th>{ROW.format(i)}<td>{10 + i} laporan<td>100<td>12.500.000' for i in range(1, 9))
    sign = '<table width="100%"><tr>' + ''.join(f'<td align="center">{t},<p>&nbsp;<p>&nbsp;<p><b>{n}</b><br>NIP {nip}' for t, n, nip in (
        ('Pejabat Penilai', 'Sekar Contoh, S.Sos.', '19740231 199803 2 003'),
        ('Pegawai Negeri Sipil Yang Dinilai', 'Teguh Contoh, S.E., M.Ak.', '19900230 201503 1 001'))) + '</table>'
    return f'''<!doctype html><html lang="id"><meta charset="utf-8"><title>Formulir Sasaran Kerja</title>
<style>@page{{size:A4 landscape}}body{{font:10pt "Liberation Sans"}}.t{{border-collapse:collapse;width:100%}}.t td,.t th{{border:1px solid;font-size:8.5pt}}h2{{page-break-before:always}}</style>
<h1 align="center">FORMULIR SASARAN KERJA<br>PEGAWAI NEGERI SIPIL</h1><p>a. Nama : Teguh Contoh, S.E., M.Ak.<br>b. NIP : 19900230 201503 1 001
<table class="t"><thead><tr><th rowspan=2>NO<th rowspan=2>III. KEGIATAN TUGAS JABATAN<th colspan=3>TARGET<tr><th>KUANT/OUTPUT<th>KUAL/MUTU<th>BIAYA</thead>{rows}
<tr><td colspan=4>Jumlah<td>150.000.000</table><ol type="a"><li>AK hanya untuk JFT.<li>Biaya dalam rupiah.</ol>
<h2>KEBERATAN</h2><p>Tidak ada keberatan. Nilai 91,68 – “Baik” diterima.{sign}</html>'''


def others(folder):
    source = os.path.join(folder, 'form.html')
    with open(source, 'w') as file:
        file.write(page())
    quiet = dict(stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True, timeout=180)

    def chromium(i):
        subprocess.run(['chromium', '--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer', f'--user-data-dir={folder}/c{i}',
                        f'--print-to-pdf={folder}/chromium-{i}.pdf', source], **quiet)

    def libreoffice(i):
        os.makedirs(f'{folder}/lo{i}', exist_ok=True)
        subprocess.run(['soffice', f'-env:UserInstallation=file://{folder}/p{i}', '--headless', '--infilter=HTML (StarCalc)', '--convert-to', 'pdf:calc_pdf_Export',
                        '--outdir', f'{folder}/lo{i}', source], **quiet)
        os.rename(f'{folder}/lo{i}/form.pdf', f'{folder}/libreoffice-{i}.pdf')

    def weasyprint(i):
        subprocess.run(['weasyprint', source, f'{folder}/weasyprint-{i}.pdf'], **quiet)

    for name, make in (('chromium', chromium), ('soffice', libreoffice), ('weasyprint', weasyprint)):
        if not shutil.which(name):
            print(f'{name:<22} is not here')
            continue
        for i in range(2):
            make(i)  # profiles and font caches are there already, as on any day but the first
        start = time.monotonic()
        with concurrent.futures.ThreadPoolExecutor(2) as two:
            list(two.map(lambda i: [make(i) for _ in range(COUNT // 2)], range(2)))
        rate = COUNT / (time.monotonic() - start)
        print(f'{name + ", cold":<22} 2 at once {rate:6.2f} forms/s', flush=True)
        yield name, rate


def main():
    with tempfile.TemporaryDirectory() as folder:
        ours = subprocess.run([PROGRAM, '300', os.path.join(folder, 'kita.pdf')], capture_output=True, text=True, check=True).stdout
        print(ours, end='')
        signed = float(re.search(r'signed B-B +2 worker +([\d.]+)', ours)[1])
        best = max(others(folder), key=lambda one: one[1])
        print(f'{signed:.0f} signed forms a second on two workers (goal 60); {signed / best[1]:.0f} times {best[0]} cold and unsigned (goal 20)')


main()
