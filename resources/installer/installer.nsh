# What the Windows installer does beside electron-builder's own. docs/install.md says it in words.
#
# Nothing here deletes what the station keeps: the data of whoever ran it, and the gatehouse.json in ProgramData, stay when Gatehouse
# is removed. Whether Gatehouse starts with the computer is its own setting.

!macro customHeader
  !ifdef BUILD_UNINSTALLER
    LangString dataIsKept ${LANG_ENGLISH} "Gatehouse was not removed. It never deletes its data: scans may be among it that were not sent yet. Remove Gatehouse without --delete-app-data."
    LangString dataIsKept ${LANG_GERMAN} "Gatehouse wurde nicht entfernt. Es löscht seine Daten nie: Darunter können Scans sein, die noch nicht gesendet wurden. Gatehouse ohne --delete-app-data entfernen."
    LangString dataIsKept ${LANG_FRENCH} "Gatehouse n’a pas été supprimé. Il n’efface jamais ses données : des scans pas encore envoyés peuvent s’y trouver. Supprimez Gatehouse sans --delete-app-data."
    LangString dataIsKept ${LANG_SPANISHINTERNATIONAL} "Gatehouse no se ha eliminado. Nunca borra sus datos: puede haber escaneos que aún no se han enviado. Elimine Gatehouse sin --delete-app-data."
    LangString dataIsKept ${LANG_DUTCH} "Gatehouse is niet verwijderd. Het wist zijn gegevens nooit: er kunnen scans bij zijn die nog niet verzonden zijn. Verwijder Gatehouse zonder --delete-app-data."
  !else
    LangString setupNotTaken ${LANG_ENGLISH} "Gatehouse is installed and works, but the set-up file gatehouse.json could not be put in place. Connect the station by hand, or have IT copy the file to $R0."
    LangString setupNotTaken ${LANG_GERMAN} "Gatehouse ist installiert und läuft, aber die Einrichtungsdatei gatehouse.json konnte nicht abgelegt werden. Die Station von Hand verbinden oder die Datei von der IT nach $R0 kopieren lassen."
    LangString setupNotTaken ${LANG_FRENCH} "Gatehouse est installé et fonctionne, mais le fichier de configuration gatehouse.json n’a pas pu être mis en place. Connectez la station à la main, ou demandez au service informatique de copier le fichier dans $R0."
    LangString setupNotTaken ${LANG_SPANISHINTERNATIONAL} "Gatehouse está instalado y funciona, pero el archivo de configuración gatehouse.json no se ha podido copiar. Conecte la estación a mano o pida a TI que copie el archivo en $R0."
    LangString setupNotTaken ${LANG_DUTCH} "Gatehouse is geïnstalleerd en werkt, maar het instellingenbestand gatehouse.json kon niet worden geplaatst. Verbind het station met de hand of laat IT het bestand naar $R0 kopiëren."

    !insertmacro defineTakeSetup
  !endif
!macroend

!macro customInit
  # The uninstaller of the version before empties the program's folder. A gatehouse.json in it is kept for the new one.
  ${If} ${FileExists} "$INSTDIR\gatehouse.json"
    InitPluginsDir
    CopyFiles /SILENT "$INSTDIR\gatehouse.json" "$PLUGINSDIR\gatehouse.json"
  ${EndIf}
!macroend

!macro customInstall
  ${If} ${FileExists} "$PLUGINSDIR\gatehouse.json"
    CopyFiles /SILENT "$PLUGINSDIR\gatehouse.json" "$INSTDIR\gatehouse.json"
  ${EndIf}
  # Not in an update: that one starts from a folder which whoever is logged in may write to.
  ${IfNot} ${isUpdated}
    Call takeSetup
  ${EndIf}
!macroend

!macro customUnInit
  # electron-builder's uninstaller has a switch that deletes the data of whoever runs it.
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "--delete-app-data" $R1
  ${IfNot} ${Errors}
    MessageBox MB_OK|MB_ICONSTOP "$(dataIsKept)" /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
!macroend

# Copies the gatehouse.json beside the installer to where the app looks: C:\ProgramData\Gatehouse for all users, beside the program for
# one. It may hold a token: where it is for all, everybody may read it and administrators alone change it.
!macro defineTakeSetup
  Function takeSetup
    ${If} $installMode == "all"
      StrCpy $R0 "$APPDATA\Gatehouse"
      Call guardFolder
      Pop $R1
    ${Else}
      StrCpy $R0 "$INSTDIR"
      StrCpy $R1 "0"
    ${EndIf}
    ${IfNot} ${FileExists} "$EXEDIR\gatehouse.json"
      Return
    ${EndIf}
    ${If} $R1 == "0"
      ClearErrors
      # A link that lies there under the name is not written through.
      Delete "$R0\gatehouse.json"
      CopyFiles /SILENT "$EXEDIR\gatehouse.json" "$R0\gatehouse.json"
      ${If} ${Errors}
        StrCpy $R1 "copy"
      ${EndIf}
    ${EndIf}
    ${If} $R1 != "0"
      SetErrorLevel 3
      MessageBox MB_OK|MB_ICONEXCLAMATION "$(setupNotTaken)" /SD IDOK
    ${EndIf}
  FunctionEnd

  # Any user may make a folder in ProgramData, so it is made here in any case; one that is there already is taken from whoever made it,
  # a link to elsewhere goes. The numbers are the administrators (544), the system (18) and the users (545) in every language.
  # Pushes "0" when it is done.
  Function guardFolder
    ClearErrors
    ${GetFileAttributes} "$R0" "REPARSE_POINT" $R1
    ${If} $R1 == "1"
      RMDir "$R0"
    ${EndIf}
    CreateDirectory "$R0"
    nsExec::Exec '"$SYSDIR\icacls.exe" "$R0" /setowner *S-1-5-32-544 /T /L /Q'
    Pop $R1
    ${If} $R1 == "0"
      nsExec::Exec '"$SYSDIR\icacls.exe" "$R0" /reset /T /L /Q'
      Pop $R1
    ${EndIf}
    ${If} $R1 == "0"
      nsExec::Exec '"$SYSDIR\icacls.exe" "$R0" /inheritance:r /grant:r *S-1-5-32-544:(OI)(CI)F *S-1-5-18:(OI)(CI)F *S-1-5-32-545:(OI)(CI)RX /Q'
      Pop $R1
    ${EndIf}
    Push $R1
  FunctionEnd
!macroend
