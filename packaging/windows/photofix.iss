; Inno Setup: iscc /DVersion=1.0.0 packaging\windows\photofix.iss makes dist\photofix-1.0.0-setup.exe
; of dist\photofix, which PyInstaller made. Installs for one user, without administrator's rights.
; Built by .github/workflows/release.yml; never yet run by its authors on Windows.

#ifndef Version
  #define Version "0.0.0"
#endif

[Setup]
AppId={{6A2B8C5E-4B0E-4E57-9E1D-70F0F1C0A7B1}
AppName=photofix
AppVersion={#Version}
AppPublisher=The photofix maintainers
DefaultDirName={autopf}\photofix
DefaultGroupName=photofix
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
Compression=lzma2
SolidCompression=yes
ChangesEnvironment=yes
LicenseFile=..\..\LICENSE
SetupIconFile=..\icons\photofix.ico
UninstallDisplayIcon={app}\photofix-gui.exe
OutputDir=..\..\dist
OutputBaseFilename=photofix-{#Version}-setup

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"
Name: "es"; MessagesFile: "compiler:Languages\Spanish.isl"
Name: "fr"; MessagesFile: "compiler:Languages\French.isl"
Name: "it"; MessagesFile: "compiler:Languages\Italian.isl"

[Tasks]
Name: "path"; Description: "Let a command prompt find photofix"
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[Files]
Source: "..\..\dist\photofix\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{group}\photofix"; Filename: "{app}\photofix-gui.exe"
Name: "{autodesktop}\photofix"; Filename: "{app}\photofix-gui.exe"; Tasks: desktopicon

[Registry]
Root: HKA; Subkey: "Environment"; ValueType: expandsz; ValueName: "Path"; ValueData: "{olddata};{app}"; \
  Tasks: path; Check: IsMissingFromPath

[Code]
function IsMissingFromPath: Boolean;
var
  Path: String;
begin
  if not RegQueryStringValue(HKEY_CURRENT_USER, 'Environment', 'Path', Path) then
    Path := '';
  Result := Pos(';' + Uppercase(ExpandConstant('{app}')) + ';', ';' + Uppercase(Path) + ';') = 0;
end;
