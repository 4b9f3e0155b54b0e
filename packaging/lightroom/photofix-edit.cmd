@echo off
rem photofix as Lightroom's additional external editor on Windows: see photofix-edit.sh.
setlocal
if not defined PHOTOFIX set PHOTOFIX=photofix
:next
if "%~1"=="" exit /b 0
set "folder=%~dp1.photofix-%RANDOM%%RANDOM%"
mkdir "%folder%" || exit /b 1
if defined PHOTOFIX_SENTENCE (
    "%PHOTOFIX%" batch -q -o "%folder%" --name copy --format tiff -i "%PHOTOFIX_SENTENCE%" -- "%~1"
) else (
    "%PHOTOFIX%" batch -q -o "%folder%" --name copy --format tiff -- "%~1"
)
if errorlevel 1 (rmdir /s /q "%folder%" & exit /b 1)
for %%f in ("%folder%\copy.*") do move /y "%%f" "%~1" >nul
rmdir /s /q "%folder%"
shift
goto next
