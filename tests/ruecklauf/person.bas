' Edits Word files as a person does: one command a line, its words set apart by tabs.
' What went wrong is written to the protocol, with the number of the line.
Option Explicit

Private oDatei As Object
Private sAutor As String
Private sGrund As String

Sub Main(sAuftrag As String, sProtokoll As String)
    Dim oZugriff As Object, oEin As Object, oAus As Object, sZeile As String, nZeile As Long
    oZugriff = CreateUnoService("com.sun.star.ucb.SimpleFileAccess")
    oEin = CreateUnoService("com.sun.star.io.TextInputStream")
    oEin.setInputStream(oZugriff.openFileRead(sAuftrag))
    oEin.setEncoding("UTF-8")
    oAus = CreateUnoService("com.sun.star.io.TextOutputStream")
    oAus.setOutputStream(oZugriff.openFileWrite(sProtokoll))
    oAus.setEncoding("UTF-8")
    Do While Not oEin.isEOF()
        sZeile = Replace(oEin.readLine(), Chr(10), "")
        nZeile = nZeile + 1
        If Len(sZeile) > 0 Then
            oAus.writeString(nZeile & Chr(9) & Ausgefuehrt(sZeile) & Chr(10))
            oAus.flush()
        End If
    Loop
    oAus.closeOutput()
    oEin.closeInput()
    StarDesktop.terminate()
End Sub

Function Ausgefuehrt(sZeile As String) As String
    Dim aWorte
    On Error GoTo Fehler
    sGrund = ""
    aWorte = Split(sZeile & Chr(9) & Chr(9), Chr(9))
    Fuehre_aus(aWorte(0), aWorte(1), aWorte(2))
    Ausgefuehrt = "gut"
    Exit Function
Fehler:
    Ausgefuehrt = Replace(sZeile, Chr(9), " | ") & ": " & sGrund & " " & Replace(Error$, Chr(10), " ") & " (" & Erl & ")"
End Function

Sub Scheitere(sWarum As String)
    sGrund = sWarum
    Error 5
End Sub

Sub Fuehre_aus(sBefehl As String, sErstes As String, sZweites As String)
    Select Case sBefehl
        Case "oeffne": oDatei = StarDesktop.loadComponentFromURL(sErstes, "_blank", 0, Array())
        Case "oeffne_ohne_fenster": Oeffne_ohne_fenster(sErstes)
        Case "speichere": Speichere(sErstes)
        Case "autor": Setze_autor(sErstes, sZweites)
        Case "verfolge": oDatei.RecordChanges = (sErstes = "ja")
        Case "ersetze": Stelle(sErstes).String = sZweites
        Case "loesche": Stelle(sErstes).String = ""
        Case "tippe_hinter": Tippe(Stelle(sErstes).End, sZweites)
        Case "tippe_vor": Tippe(Stelle(sErstes).Start, sZweites)
        Case "umbruch_hinter": Zeichen_hinter(sErstes, com.sun.star.text.ControlCharacter.LINE_BREAK)
        Case "teile_hinter": Zeichen_hinter(sErstes, com.sun.star.text.ControlCharacter.PARAGRAPH_BREAK)
        Case "verbinde": Verbinde(sErstes)
        Case "neuer_absatz_hinter": Neuer_absatz(sErstes, sZweites)
        Case "loesche_absatz": Ganzer_absatz(sErstes).String = ""
        Case "verschiebe_vor": Verschiebe(sErstes, sZweites)
        Case "gib_stil_von": Stelle(sErstes).ParaStyleName = Stelle(sZweites).ParaStyleName
        Case "fussnote_hinter": Neue_note(sErstes, sZweites, "com.sun.star.text.Footnote")
        Case "loesche_fussnote": oDatei.Footnotes(CInt(sErstes) - 1).Anchor.String = ""
        Case "haken": Hake(CInt(sErstes), sZweites = "ja")
        Case "zelle": In_zelle(sErstes, sZweites)
        Case "neue_zeile_hinter": In_tabelle(sErstes, ".uno:InsertRowsAfter")
        Case "loesche_zeile": In_tabelle(sErstes, ".uno:DeleteRows")
        Case "fett": Stelle(sErstes).CharWeight = com.sun.star.awt.FontWeight.BOLD
        Case "nicht_fett": Stelle(sErstes).CharWeight = com.sun.star.awt.FontWeight.NORMAL
        Case "kursiv": Stelle(sErstes).CharPosture = com.sun.star.awt.FontSlant.ITALIC
        Case "gross": Stelle(sErstes).CharHeight = 15
        Case "kommentar": Kommentiere(sErstes, sZweites, False)
        Case "erledigter_kommentar": Kommentiere(sErstes, sZweites, True)
        Case "bild_hinter": Fuege_bild_ein(sErstes, sZweites)
        Case "tausche_bild": Tausche_bild(sErstes)
        Case "fusszeile": Ergaenze_rand(sErstes, False)
        Case "kopfzeile": Ergaenze_rand(sErstes, True)
        Case "neuer_abschnitt": Neuer_abschnitt(sErstes)
        Case "stufe": Stelle(sErstes).NumberingLevel = CInt(sZweites)
        Case "nimm_an": Entscheide(sErstes, ".uno:AcceptTrackedChange")
        Case "lehne_ab": Entscheide(sErstes, ".uno:RejectTrackedChange")
        Case "durchgestrichen": Stelle(sErstes).CharStrikeout = com.sun.star.awt.FontStrikeout.SINGLE
        Case "endnote_hinter": Neue_note(sErstes, sZweites, "com.sun.star.text.Endnote")
        Case "nimm_alles_an": Rufe(".uno:AcceptAllTrackedChanges")
        Case "lehne_alles_ab": Rufe(".uno:RejectAllTrackedChanges")
        Case Else: Scheitere("unbekannter Befehl")
    End Select
End Sub

Function Wert(sName As String, vWert As Variant)
    Dim oWert As New com.sun.star.beans.PropertyValue
    oWert.Name = sName
    oWert.Value = vWert
    Wert = oWert
End Function

' Where LibreOffice has no windows of its own, it cannot show a comment, and ends.
Sub Oeffne_ohne_fenster(sUrl As String)
    oDatei = CreateUnoService("com.sun.star.text.TextDocument")
    oDatei.load(Array(Wert("URL", sUrl), Wert("FilterName", "MS Word 2007 XML")))
End Sub

Sub Speichere(sUrl As String)
    oDatei.storeToURL(sUrl, Array(Wert("FilterName", "MS Word 2007 XML")))
    oDatei.close(True)
End Sub

Sub Setze_autor(sVorname As String, sNachname As String)
    Dim oDienst As Object, oProfil As Object
    oDienst = CreateUnoService("com.sun.star.configuration.ConfigurationProvider")
    oProfil = oDienst.createInstanceWithArguments("com.sun.star.configuration.ConfigurationUpdateAccess", _
        Array(Wert("nodepath", "/org.openoffice.UserProfile/Data")))
    oProfil.givenname = sVorname
    oProfil.sn = sNachname
    oProfil.commitChanges()
    sAutor = sVorname & " " & sNachname
End Sub

' The passage that says sText, for the first time; "#2 words" is where it stands for the second,
' "=words" a paragraph that says nothing else.
Function Stelle(ByVal sText As String) As Object
    Dim oSuche As Object, oFund As Object, nMal As Integer, i As Integer
    nMal = 1
    If Left(sText, 1) = "#" Then
        nMal = CInt(Mid(sText, 2, 1))
        sText = Mid(sText, 4)
    End If
    oSuche = oDatei.createSearchDescriptor()
    If Left(sText, 1) = "=" Then
        sText = "^" & Mid(sText, 2) & "$"
        oSuche.SearchRegularExpression = True
    End If
    oSuche.SearchString = sText
    oSuche.SearchCaseSensitive = True
    oFund = oDatei.findFirst(oSuche)
    For i = 2 To nMal
        If Not IsNull(oFund) Then oFund = oDatei.findNext(oFund.End, oSuche)
    Next i
    If IsNull(oFund) Then oFund = In_text(oDatei.Text, sText)
    If IsNull(oFund) Then oFund = In_fussnote(sText)
    If IsNull(oFund) Then Scheitere("steht nicht in der Datei")
    Stelle = oFund
End Function

' The search of LibreOffice finds nothing in a file without a window.
Function In_text(oText As Object, sText As String) As Object
    Dim oTeile As Object, oTeil As Object, oFund As Object, sName As Variant
    oTeile = oText.createEnumeration()
    Do While oTeile.hasMoreElements() And IsNull(oFund)
        oTeil = oTeile.nextElement()
        If oTeil.supportsService("com.sun.star.text.TextTable") Then
            For Each sName In oTeil.CellNames
                If IsNull(oFund) Then oFund = In_text(oTeil.getCellByName(sName), sText)
            Next sName
        ElseIf InStr(1, oTeil.String, sText, 0) > 0 Then
            oFund = oText.createTextCursorByRange(oTeil.Start)
            oFund.goRight(InStr(1, oTeil.String, sText, 0) - 1, False)
            oFund.goRight(Len(sText), True)
        End If
    Loop
    In_text = oFund
End Function

' The search of LibreOffice does not find what stands in a second footnote.
Function In_fussnote(sText As String) As Object
    Dim oNote As Object, oMarke As Object, i As Integer, nStelle As Integer
    For i = 0 To oDatei.Footnotes.Count - 1
        oNote = oDatei.Footnotes(i)
        nStelle = InStr(1, oNote.String, sText, 0)
        If nStelle > 0 Then
            oMarke = oNote.createTextCursor()
            oMarke.gotoStart(False)
            oMarke.goRight(nStelle - 1, False)
            oMarke.goRight(Len(sText), True)
            In_fussnote = oMarke
            Exit Function
        End If
    Next i
End Function

Function Schreibmarke(oStelle As Object) As Object
    Schreibmarke = oStelle.Text.createTextCursorByRange(oStelle)
End Function

Sub Tippe(oStelle As Object, sText As String)
    oStelle.Text.insertString(oStelle, sText, False)
End Sub

Sub Zeichen_hinter(sText As String, nZeichen As Integer)
    Dim oEnde As Object
    oEnde = Stelle(sText).End
    oEnde.Text.insertControlCharacter(oEnde, nZeichen, False)
End Sub

Sub Neuer_absatz(sText As String, sNeu As String)
    Dim oMarke As Object
    oMarke = Schreibmarke(Stelle(sText).End)
    oMarke.gotoEndOfParagraph(False)
    oMarke.Text.insertControlCharacter(oMarke, com.sun.star.text.ControlCharacter.PARAGRAPH_BREAK, False)
    oMarke.Text.insertString(oMarke, sNeu, False)
End Sub

Sub Verbinde(sText As String)
    Dim oMarke As Object
    oMarke = Schreibmarke(Stelle(sText).End)
    oMarke.gotoEndOfParagraph(False)
    oMarke.goRight(1, True)
    oMarke.String = ""
End Sub

Function Ganzer_absatz(sText As String) As Object
    Dim oMarke As Object
    oMarke = Schreibmarke(Stelle(sText).Start)
    oMarke.gotoStartOfParagraph(False)
    If Not oMarke.gotoNextParagraph(True) Then
        oMarke.gotoStartOfParagraph(False)
        oMarke.goLeft(1, False)
        oMarke.gotoNextParagraph(True)
        oMarke.gotoEndOfParagraph(True)
    End If
    Ganzer_absatz = oMarke
End Function

Sub Verschiebe(sText As String, sZiel As String)
    Dim oAbsatz As Object, oZiel As Object, oInhalt As Object, oAnzeige As Object
    oAnzeige = oDatei.CurrentController
    oAbsatz = Ganzer_absatz(sText)
    oAnzeige.select(oAbsatz)
    oInhalt = oAnzeige.getTransferable()
    oZiel = Schreibmarke(Stelle(sZiel).Start)
    oZiel.gotoStartOfParagraph(False)
    oAbsatz.String = ""
    oAnzeige.select(oZiel)
    oAnzeige.insertTransferable(oInhalt)
End Sub

Sub Neue_note(sText As String, sNeu As String, sArt As String)
    Dim oNote As Object, oEnde As Object
    oNote = oDatei.createInstance(sArt)
    oEnde = Stelle(sText).End
    oEnde.Text.insertTextContent(oEnde, oNote, False)
    oNote.insertString(oNote.createTextCursor(), sNeu, False)
End Sub

' "2:B3" is the cell B3 of the second table.
Function Zelle(sOrt As String) As Object
    Dim aOrt
    aOrt = Split(sOrt, ":")
    Zelle = oDatei.TextTables(CInt(aOrt(0)) - 1).getCellByName(aOrt(1))
End Function

Sub In_zelle(sOrt As String, sText As String)
    Dim oZelle As Object
    oZelle = Zelle(sOrt)
    Tippe(oZelle.End, sText)
End Sub

Sub In_tabelle(sText As String, sBefehl As String)
    oDatei.CurrentController.select(Stelle(sText).Start)
    Rufe(sBefehl)
End Sub

' A tracked change that the passage is a part of.
Sub Entscheide(sText As String, sBefehl As String)
    oDatei.CurrentController.select(Stelle(sText))
    Rufe(sBefehl)
End Sub

Sub Rufe(sBefehl As String)
    Dim oRufer As Object
    oRufer = CreateUnoService("com.sun.star.frame.DispatchHelper")
    oRufer.executeDispatch(oDatei.CurrentController.Frame, sBefehl, "", 0, Array())
End Sub

' The ticks are counted over all tables, from 1.
Sub Hake(nHaken As Integer, bAn As Boolean)
    Dim oTabelle As Object, sName As Variant, n As Integer, i As Integer
    For i = 0 To oDatei.TextTables.Count - 1
        oTabelle = oDatei.TextTables(i)
        For Each sName In oTabelle.CellNames
            If Hake_in(oTabelle.getCellByName(sName), nHaken, n, bAn) Then Exit Sub
        Next sName
    Next i
    Scheitere("nur " & n & " Felder zum Ankreuzen")
End Sub

Function Hake_in(oText As Object, nHaken As Integer, n As Integer, bAn As Boolean) As Boolean
    Dim oAbsaetze As Object, oTeile As Object, oTeil As Object
    Hake_in = False
    oAbsaetze = oText.createEnumeration()
    Do While oAbsaetze.hasMoreElements()
        oTeile = oAbsaetze.nextElement().createEnumeration()
        Do While oTeile.hasMoreElements()
            oTeil = oTeile.nextElement()
            If oTeil.TextPortionType = "ContentControl" Then
                n = n + 1
                If n = nHaken Then
                    Setze_haken(oTeil.ContentControl, oText, bAn)
                    Hake_in = True
                    Exit Function
                End If
            End If
        Loop
    Loop
End Function

' The last position of the cell is the field's own end; what it shows stands before that.
Sub Setze_haken(oFeld As Object, oText As Object, bAn As Boolean)
    Dim oMarke As Object
    oMarke = oText.createTextCursor()
    oMarke.gotoEnd(False)
    oMarke.goLeft(1, False)
    oMarke.goLeft(1, True)
    oMarke.String = IIf(bAn, oFeld.CheckedState, oFeld.UncheckedState)
    oFeld.Checked = bAn
End Sub

' Each comment is of the same day, whenever this is done.
Sub Kommentiere(sText As String, sKommentar As String, bErledigt As Boolean)
    Dim oKommentar As Object, oStelle As Object, aZeit As New com.sun.star.util.DateTime
    aZeit.Year = 2026
    aZeit.Month = 2
    aZeit.Day = 20
    aZeit.Hours = 10
    oStelle = Stelle(sText)
    oKommentar = oDatei.createInstance("com.sun.star.text.textfield.Annotation")
    oKommentar.Author = sAutor
    oKommentar.Content = sKommentar
    oKommentar.DateTimeValue = aZeit
    oKommentar.Resolved = bErledigt
    oStelle.Text.insertTextContent(oStelle, oKommentar, True)
End Sub

Sub Fuege_bild_ein(sText As String, sUrl As String)
    Dim oBild As Object, oEnde As Object, oDienst As Object
    oDienst = CreateUnoService("com.sun.star.graphic.GraphicProvider")
    oBild = oDatei.createInstance("com.sun.star.text.TextGraphicObject")
    oBild.Graphic = oDienst.queryGraphic(Array(Wert("URL", sUrl)))
    oBild.AnchorType = com.sun.star.text.TextContentAnchorType.AS_CHARACTER
    oBild.Width = 3000
    oBild.Height = 2000
    oEnde = Stelle(sText).End
    oEnde.Text.insertTextContent(oEnde, oBild, False)
End Sub

Sub Tausche_bild(sUrl As String)
    Dim oDienst As Object
    oDienst = CreateUnoService("com.sun.star.graphic.GraphicProvider")
    oDatei.GraphicObjects.getByIndex(0).Graphic = oDienst.queryGraphic(Array(Wert("URL", sUrl)))
End Sub

Sub Ergaenze_rand(sText As String, bOben As Boolean)
    Dim oStil As Object, i As Integer
    For i = 0 To oDatei.StyleFamilies.getByName("PageStyles").Count - 1
        oStil = oDatei.StyleFamilies.getByName("PageStyles").getByIndex(i)
        If oStil.isInUse() And bOben Then
            oStil.HeaderIsOn = True
            Tippe(oStil.HeaderText.End, sText)
        ElseIf oStil.isInUse() And oStil.FooterIsOn Then
            Tippe(oStil.FooterText.End, sText)
        End If
    Next i
End Sub

Sub Neuer_abschnitt(sText As String)
    Dim oAbschnitt As Object
    oAbschnitt = oDatei.createInstance("com.sun.star.text.TextSection")
    oAbschnitt.TextColumns.setColumnCount(2)
    Dim oAbsatz As Object
    oAbsatz = Ganzer_absatz(sText)
    oAbsatz.Text.insertTextContent(oAbsatz, oAbschnitt, True)
End Sub
