# Was es gibt, sagt »make« oder »make hilfe«. Eingerichtet wird vor jedem Befehl von selbst.

PYTHON ?= python3
VENV = .venv/bin
PYTEST = $(VENV)/python -m pytest --numprocesses=auto --dist=worksteal

# Wie getippt und an keiner Stelle ausgeführt: weder von make noch von der Shell.
unexport NAME ALT NEU STELLE DATEI ZEITRAUM
export ORDNER := $(value NAME)
export ALTE := $(value ALT)
export NEUE := $(value NEU)
export STELLEN := $(value STELLE)
export DATEIEN := $(value DATEI)
export JAHRE := $(value ZEITRAUM)

.DEFAULT_GOAL = hilfe
BEFEHLE = hilfe arbeitsplatz neu importieren fortschreiben bestaetigen synopse laufzettel ruecklauf vorlage paket beobachten test test-gross check frisch sperre vorrat golden fuzz benchmark
FREMD = $(filter-out $(BEFEHLE),$(MAKECMDGOALS))
ifneq ($(FREMD),)
$(error Den Befehl »$(firstword $(FREMD))« gibt es nicht. Eine Vorlage nennt man so: make vorlage NAME=ordner)
endif
KLEIN = $(foreach wort,name alt neu stelle datei zeitraum,$(if $(filter command,$(origin $(wort))),$(wort)))
ifneq ($(strip $(KLEIN)),)
$(error Schreiben Sie »$(firstword $(KLEIN))« in Großbuchstaben, zum Beispiel: make vorlage NAME=ordner)
endif
.PHONY: $(BEFEHLE)

hilfe:
	@echo 'make arbeitsplatz            öffnet alle Vorlagen im Browser: Formulare, Vorschau der Seiten, Befunde; bis Sie Strg+C drücken'
	@echo 'make neu NAME=ordner         legt eine neue Vorlage an und fragt, was sie dazu wissen muss'
	@echo 'make importieren DATEI=datei macht aus einer fertigen Vorlage in Word, PDF oder Text einen Entwurf; mehrere Dateien:'
	@echo '                             DATEI="vorlage.docx anlage-a.docx"'
	@echo 'make fortschreiben ALT=ordner NEU=ordner'
	@echo '                             legt die nächste Fassung einer fertigen Vorlage an; auch mit ZEITRAUM=2030-2035'
	@echo 'make bestaetigen NAME=ordner zeigt, was übernommen und noch zu lesen ist; STELLE="unterschrift texte/ziele.md"'
	@echo '                             nimmt Gelesenes von der Liste'
	@echo 'make synopse ALT=ordner NEU=ordner'
	@echo '                             stellt zwei Vorlagen gegenüber, als Word und PDF unter synopse/'
	@echo 'make laufzettel NAME=ordner'
	@echo '                             druckt das Blatt für die Mitzeichnung und sagt, was noch fehlt'
	@echo 'make ruecklauf NAME=ordner DATEI="amt61.docx kaemmerei.docx"'
	@echo '                             zeigt, was in zurückgekehrten Word-Dateien geändert ist, und übernimmt, was Sie annehmen'
	@echo 'make vorlage                 baut alle Vorlagen nach ausgabe/'
	@echo 'make vorlage NAME=ordner     baut eine Vorlage, zum Beispiel NAME=2025-migrationsleitbild'
	@echo 'make paket                   legt die fertigen Vorlagen zum Hochladen unter paket/ ab, als Ordner und ZIP; auch mit NAME=ordner'
	@echo 'make beobachten              baut von selbst, sooft Sie etwas speichern, bis Sie Strg+C drücken; auch mit NAME=ordner'
	@echo 'make test                    prüft das Programm, unter zehn Minuten'
	@echo 'make test-gross              prüft auch mit LibreOffice und einem Browser; lässt keinen Test aus'
	@echo 'make fuzz                    baut 1000 zufällige Dokumente, liest 100.000 beschädigte Dateien und 10.000 Zahlenreihen;'
	@echo '                             auf zwei Kernen rund anderthalb Stunden; NUR=dokumente, mutationen oder reihen: nur diese'
	@echo 'make benchmark               misst mit docxtpl, LibreOffice, pandoc und Typst um die Wette; schreibt docs/leistung.md;'
	@echo '                             auf zwei Kernen rund vierzig Minuten; SCHNELL=ja: drei, und nichts wird geschrieben'
	@echo 'make check                   prüft Schreibweise, Typen und Aufbau des Programms, dann make test mit Abdeckung'
	@echo 'make golden                  schreibt neu, was die Tests als geprüft annehmen: Texte, Strukturbäume, Seitenbilder'
	@echo 'make frisch                  beweist make vorlage und make test auf einem leeren Debian (als root)'
	@echo 'make vorrat                  hebt alles auf, was die Einrichtung braucht: dann geht sie ohne Netz'
	@echo 'make sperre                  erneuert die Versionen der verwendeten Bibliotheken'
	@echo 'make PYTHON=python3.12 …     nimmt ein anderes Python als python3'

arbeitsplatz:
	@"$(PYTHON)" einrichten.py
	@$(VENV)/vorlagen-gen arbeitsplatz

neu:
	@"$(PYTHON)" einrichten.py
	@$(VENV)/vorlagen-gen neu $(if $(value NAME),-- "$$ORDNER")

importieren:
	@"$(PYTHON)" einrichten.py
	@if [ ! -e "$$DATEIEN" ]; then set -- $$DATEIEN; else set -- "$$DATEIEN"; fi; $(VENV)/vorlagen-gen importieren -- "$$@"

fortschreiben:
	@"$(PYTHON)" einrichten.py
	@$(VENV)/vorlagen-gen fortschreiben $(if $(value ZEITRAUM),--zeitraum="$$JAHRE") -- "$$ALTE" "$$NEUE"

bestaetigen:
	@"$(PYTHON)" einrichten.py
	@set -f; $(VENV)/vorlagen-gen bestaetigen -- "$$ORDNER" $$STELLEN

synopse:
	@"$(PYTHON)" einrichten.py
	@$(VENV)/vorlagen-gen synopse -- "$$ALTE" "$$NEUE"

laufzettel:
	@"$(PYTHON)" einrichten.py
	@$(VENV)/vorlagen-gen laufzettel -- "$$ORDNER"

ruecklauf:
	@"$(PYTHON)" einrichten.py
	@if [ ! -e "$$DATEIEN" ]; then set -- $$DATEIEN; else set -- "$$DATEIEN"; fi; $(VENV)/vorlagen-gen ruecklauf -- "$$ORDNER" "$$@"

vorlage:
	@"$(PYTHON)" einrichten.py
	@$(VENV)/vorlagen-gen bauen $(if $(value NAME),-- "$$ORDNER")

paket:
	@"$(PYTHON)" einrichten.py
	@$(VENV)/vorlagen-gen paket $(if $(value NAME),-- "$$ORDNER")

beobachten:
	@"$(PYTHON)" einrichten.py
	@$(VENV)/vorlagen-gen beobachten $(if $(value NAME),-- "$$ORDNER")

test:
	@"$(PYTHON)" einrichten.py --tests
	$(PYTEST) -m 'not gross' $(ABDECKUNG)

test-gross:
	@"$(PYTHON)" einrichten.py --gross
	@mkdir -p .venv/pruefer && cp sperren/pruefer/*.json .venv/pruefer/
	@npm ci --prefix .venv/pruefer --ignore-scripts --no-audit --no-fund --loglevel=error
	NICHTS_AUSLASSEN=1 $(PYTEST) -m gross

fuzz:
	@"$(PYTHON)" einrichten.py --tests
	$(VENV)/python -m tests.zufall $(if $(NUR),--nur $(NUR)) $(if $(SEED),--seed $(SEED))

benchmark:
	@"$(PYTHON)" einrichten.py --gross
	$(VENV)/python -m werkzeuge.benchmark --datum "$$(date +%d.%m.%Y)" $(if $(SCHNELL),--schnell)

check:
	@"$(PYTHON)" einrichten.py --tests
	$(VENV)/ruff check
	$(VENV)/ruff format --check
	$(VENV)/mypy
	$(VENV)/lint-imports --no-cache
	@$(MAKE) --no-print-directory test ABDECKUNG='--cov --cov-report='

golden:
	@"$(PYTHON)" einrichten.py --tests
	GOLDEN=neu $(VENV)/python -m pytest tests/assemble/test_golden.py tests/assemble/indikatoren tests/read_back/test_golden.py tests/seiten
	$(VENV)/python werkzeuge/regeln.py

vorrat:
	@"$(PYTHON)" einrichten.py
	$(VENV)/python werkzeuge/vorrat.py

frisch:
	bash werkzeuge/frisch.sh

sperre:
	@"$(PYTHON)" einrichten.py --tests
	$(VENV)/python werkzeuge/sperre.py
	@"$(PYTHON)" einrichten.py --tests
	$(VENV)/python werkzeuge/abhaengigkeiten.py
