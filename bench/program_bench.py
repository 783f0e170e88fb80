"""The promises about the program as a whole, each with its baseline in the same run.

  bench/program_bench.py PROGRAM [FORMS]

 - one form, from start to exit                          goal: under 20 ms
 - 100,000 forms (1,000,000 rows) in one CSV             goal: 500,000 rows a second, under 100 MB
 - baseline: the same form recomputed by LibreOffice from the XLSX, one process and one more document
"""
import os, random, resource, subprocess, sys, tempfile, time

PROGRAM = sys.argv[1]
FORMS = int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
HEAD = ('nama;nip;jenis_jabatan;periode_mulai;periode_selesai;kegiatan;target_kuantitas;satuan_kuantitas;target_kualitas;target_waktu;satuan_waktu;'
        'target_biaya;realisasi_kuantitas;realisasi_kualitas;realisasi_waktu;realisasi_biaya;dilaksanakan;tugas_tambahan;kreativitas;'
        'orientasi_pelayanan;integritas;komitmen;disiplin;kerja_sama;kepemimpinan\n')


def write_table(path):
    dice = random.Random(418)
    with open(path, 'w') as out:
        out.write(HEAD)
        for person in range(FORMS):
            nip = f'19930230{2000 + person % 20}{person % 12 + 1:02}{person % 2 + 1}{person % 999 + 1:03}'
            marks = ';'.join(str(dice.randint(76, 95)) for _ in range(5))
            for row in range(10):
                count, months = dice.choice((1, 2, 4, 6, 12, 24)), dice.choice((1, 3, 6, 12))
                spent = months if dice.random() < .7 else f'{months * dice.uniform(.8, 1.1):.2f}'.replace('.', ',')
                plan = dice.randint(1, 40) if row % 4 == 0 else 0
                money = f'{plan}.000.000;' if plan else ';'
                paid = f'{plan * 1000 - dice.randint(0, plan * 100)}000' if plan else ''
                out.write(f'Pegawai Rekaan {person};{nip};jft;2019-01-01;2019-12-31;Melaksanakan kegiatan pengawasan nomor {row + 1};{count};laporan;100;{months};bulan;{money}'
                          f'{dice.randint(max(1, count - 1), count)};{dice.randint(76, 98)};{spent};{paid};ya;{person % 5};0;{marks};\n')


def run(*words, out=subprocess.DEVNULL):
    """Seconds from start to exit, and the most memory the process had (MB)."""
    before = time.perf_counter()
    process = subprocess.Popen(words, stdout=out, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f'{words} ended with {os.waitstatus_to_exitcode(status)}')
    return time.perf_counter() - before, usage.ru_maxrss / 1024


def median(values):
    return sorted(values)[len(values) // 2]


with tempfile.TemporaryDirectory() as folder:
    single = median([run(PROGRAM, 'nilai', 'examples/sekar-2019.json')[0] for _ in range(41)]) * 1000
    print(f'one form, start to exit          {single:8.1f} ms            goal: under 20 ms       {"kept" if single < 20 else "MISSED"}')

    table = os.path.join(folder, 'banyak.csv')
    write_table(table)
    runs = [run(PROGRAM, 'nilai', table) for _ in range(5)]
    seconds, memory = median([r[0] for r in runs]), max(r[1] for r in runs)
    rate = FORMS * 10 / seconds
    print(f'{FORMS:,} forms in one CSV       {rate:10,.0f} rows/s        goal: 500,000 rows/s    {"kept" if rate >= 500_000 else "MISSED"}   ({seconds:.2f} s, {os.path.getsize(table) / 1e6:.0f} MB)')
    print(f'  memory                         {memory:8.1f} MB            goal: under 100 MB      {"kept" if memory < 100 else "MISSED"}')

    workbook = os.path.join(folder, 'kinerja.xlsx')
    run(PROGRAM, 'formulir', 'isi', 'examples/sekar-2019.json', '-o', workbook)
    office = ('soffice', f'-env:UserInstallation=file://{folder}/profile', '--headless', '--convert-to', 'csv', '--outdir', folder)
    run(*office, workbook)  # the first start writes its profile
    copies = [workbook]
    for i in range(5):
        copies.append(os.path.join(folder, f'salinan-{i}.xlsx'))
        with open(workbook, 'rb') as a, open(copies[-1], 'wb') as b:
            b.write(a.read())
    one = run(*office, workbook)[0] * 1000
    several = run(*office, *copies)[0] * 1000
    more = (several - one) / (len(copies) - 1)
    ours = seconds / FORMS * 1000
    print(f'baseline: LibreOffice, one form  {one:8.1f} ms            {one / single:.0f} times ours')
    print(f'  one more document              {more:8.1f} ms            {more / ours:,.0f} times one more form of ours ({ours * 1000:.1f} us)')
