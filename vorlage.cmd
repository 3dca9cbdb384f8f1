@echo off
rem Wie "make vorlage" unter Linux: richtet ein, was fehlt, und baut alle Vorlagen nach ausgabe\.
rem     vorlage.cmd            baut alle Vorlagen
rem     vorlage.cmd ORDNER     baut eine, zum Beispiel 2025-migrationsleitbild
rem     vorlage.cmd arbeitsplatz           oeffnet alle Vorlagen im Browser; Ende mit Strg+C
rem     vorlage.cmd neu ORDNER             legt eine neue Vorlage an und fragt, was noetig ist
rem     vorlage.cmd importieren DATEI ...  macht aus einer fertigen Vorlage einen Entwurf
rem     vorlage.cmd fortschreiben ALT NEU  legt die naechste Fassung einer fertigen Vorlage an
rem     vorlage.cmd bestaetigen ORDNER [STELLE ...]    nimmt Gelesenes von der Liste
rem     vorlage.cmd synopse ALT NEU        stellt zwei Vorlagen gegenueber
rem     vorlage.cmd laufzettel NAME        druckt das Blatt fuer die Mitzeichnung
rem     vorlage.cmd ruecklauf ORDNER DATEI ...   uebernimmt, was in Word geaendert zurueckkommt
rem     vorlage.cmd beobachten [ORDNER]    baut von selbst, sooft gespeichert wird; Ende mit Strg+C
rem     vorlage.cmd paket [ORDNER]         legt fertige Vorlagen zum Hochladen unter paket\ ab
rem Hier steht nur ASCII: So ist gleich, welche Zeichentabelle die Konsole hat.
setlocal DisableDelayedExpansion
set "PYTHON="
call :probiere py -3.13
call :probiere py -3.12
call :probiere py -3.11
call :probiere python
if not defined PYTHON goto python_fehlt
%PYTHON% "%~dp0einrichten.py"
if not "%errorlevel%"=="0" exit /b %errorlevel%
set "BEFEHL="
for %%b in (arbeitsplatz neu importieren fortschreiben bestaetigen synopse laufzettel ruecklauf beobachten paket) do if /i "%~1"=="%%b" set "BEFEHL=%%b"
if defined BEFEHL goto befehl
"%~dp0.venv\Scripts\python.exe" -m vorlagen_gen bauen %* --projekt "%~dp0."
exit /b %errorlevel%

:befehl
"%~dp0.venv\Scripts\python.exe" -m vorlagen_gen %BEFEHL% %2 %3 %4 %5 %6 %7 %8 %9 --projekt "%~dp0."
exit /b %errorlevel%

:probiere
if defined PYTHON exit /b 0
%* -c "import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))" >nul 2>nul
if "%errorlevel%"=="0" set "PYTHON=%*"
exit /b 0

:python_fehlt
echo Python fehlt; gebraucht wird Version 3.11, 3.12 oder 3.13.>&2
echo     Geben Sie ein: winget install Python.Python.3.13 --source winget>&2
echo     Rufen Sie danach in einem neuen Fenster noch einmal vorlage.cmd auf.>&2
exit /b 3
