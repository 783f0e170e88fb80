"""Makes the training office once, for every test that only wants one to begin with: cetakan.py PROGRAM FOLDER.

Everybody in it signs by hand (--tanpa-sertifikat): tests make the CA that they need. The first round of reminders is behind it. alat.py and
../peramban/alat.mjs copy the folder where TERAJU_CETAKAN names it; without it each makes its own."""
import shutil, signal, subprocess, sys

program, folder = sys.argv[1:3]
shutil.rmtree(folder, True)
shutil.os.makedirs(folder)
server = subprocess.Popen([program, 'serve', '--latihan', '--tanpa-sertifikat', '--tanpa-surel', '--putaran', '3600', '--db', f'sqlite:{folder}/kantor.db', '--port', '0'],
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
opened = 'melayani' in server.stdout.readline() and any('"pengingat"' in line for line in server.stderr)
server.send_signal(signal.SIGTERM)
sys.exit(0 if opened and server.wait(60) == 0 else 1)
