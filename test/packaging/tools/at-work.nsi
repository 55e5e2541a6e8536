; Our part of the Windows installer in the smallest installer that can carry it, of 64 bits, for Wine. What electron-builder's own script
; does around it is done here in its order: the mode, customInit, the old version's files go, the new ones come, customInstall.
Unicode true
Target amd64-unicode
Name "Gatehouse"
OutFile "${OUT}"
RequestExecutionLevel user
SilentInstall silent
!include LogicLib.nsh
!include FileFunc.nsh
!include MUI2.nsh

!ifndef BUILD_UNINSTALLER
  Var installMode
!endif

!macro _hasSwitch _a _name _t _f
  ${GetParameters} $9
  ClearErrors
  ${GetOptions} $9 "${_name}" $8
  IfErrors `${_f}` `${_t}`
!macroend
!define isForAllUsers `"" hasSwitch "/allusers"`
!define isUpdated `"" hasSwitch "--updated"`

!include "${SCRIPT}"

!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"
!insertmacro MUI_LANGUAGE "French"
!insertmacro MUI_LANGUAGE "SpanishInternational"
!insertmacro MUI_LANGUAGE "Dutch"
!insertmacro customHeader

Function .onInit
  StrCpy $INSTDIR "C:\Programs\Gatehouse"
  !ifdef BUILD_UNINSTALLER
    !insertmacro customUnInit
  !else
    ${If} ${isForAllUsers}
      StrCpy $installMode "all"
      SetShellVarContext all
    ${Else}
      StrCpy $installMode "CurrentUser"
      SetShellVarContext current
    ${EndIf}
    !insertmacro customInit
  !endif
FunctionEnd

Section
  RMDir /r "$INSTDIR"
  !ifndef BUILD_UNINSTALLER
    SetOutPath "$INSTDIR"
    !insertmacro customInstall
  !endif
SectionEnd
