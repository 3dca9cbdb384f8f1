@echo off
rem Das Gleiche wie "make vorlage" unter Linux: richtet ein und baut alle Vorlagen nach ausgabe\.
rem Aufruf:  vorlage.cmd            alle Vorlagen
rem          vorlage.cmd ORDNER     eine Vorlage, zum Beispiel 2025-migrationsleitbild
rem Diese Datei enthaelt nur ASCII: dann ist gleich, welche Zeichentabelle die Konsole hat.
setlocal DisableDelayedExpansion
set "WURZEL=%~dp0"
set "VENV_PYTHON=%~dp0.venv\Scripts\python.exe"
set "PYTHON="
for %%V in (3.13 3.12 3.11) do if not defined PYTHON (
    py -%%V -c "pass" >nul 2>&1 && set "PYTHON=py -%%V"
)
if not defined PYTHON (
    python -c "import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))" >nul 2>&1 && set "PYTHON=python"
)
if not defined PYTHON (
    echo Python fehlt; gebraucht wird Version 3.11, 3.12 oder 3.13. 1>&2
    echo     Geben Sie ein: winget install Python.Python.3.13 1>&2
    echo     Rufen Sie danach in einem neuen Fenster noch einmal vorlage.cmd auf. 1>&2
    exit /b 3
)
%PYTHON% "%WURZEL%einrichten.py"
if errorlevel 1 exit /b %errorlevel%
"%VENV_PYTHON%" -m vorlagen_gen bauen %* --projekt "%WURZEL%."
exit /b %errorlevel%
