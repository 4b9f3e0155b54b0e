--[[
photofix from darktable: the selected photos go through `photofix batch`, and the copies come back,
each in a group with its original.

Put this file into ~/.config/darktable/lua and the line  require "photofix"  into
~/.config/darktable/luarc. In the lighttable a module "photofix" takes a sentence ("too dark and
grainy"; empty: whatever the photos show) and further options of `photofix batch`. Raw files are
best sent with  --format dng  (docs/photos.md), which darktable then develops.

The preference "photofix: program" names the command where it is not on the PATH.
]]

local dt = require "darktable"

local MODULE = "photofix"

dt.preferences.register(
  MODULE, "program", "file", "photofix: program", "the command photofix", "photofix"
)

local sentence = dt.new_widget("entry") {
  tooltip = "what is wrong, for example: too dark and grainy",
  placeholder = "whatever the photos show",
  text = "",
}
local options = dt.new_widget("entry") {
  tooltip = "options of photofix batch, for example: --format dng",
  placeholder = "options",
  text = "",
}

-- An argument for the shell, whatever it holds.
local function quoted(text)
  if package.config:sub(1, 1) == "\\" then
    return '"' .. text:gsub('"', '""') .. '"'
  end
  return "'" .. text:gsub("'", "'\\''") .. "'"
end

-- A string of JSON, whose letters beyond ASCII come as \uXXXX, in pairs above 0xFFFF.
local function unescaped(text)
  text = text:gsub("\\u(d[89ab]%x%x)\\u(d[c-f]%x%x)", function(high, low)
    local code = 0x10000 + (tonumber(high, 16) - 0xD800) * 0x400 + tonumber(low, 16) - 0xDC00
    return utf8.char(code)
  end)
  text = text:gsub("\\u(%x%x%x%x)", function(code)
    return utf8.char(tonumber(code, 16))
  end)
  local plain = { n = "\n", t = "\t", r = "\r", b = "\b", f = "\f" }
  return (text:gsub("\\(.)", function(char)
    return plain[char] or char
  end))
end

local function field(line, name)
  local found = line:match('"' .. name .. '": "(.-[^\\])"')
  return found and unescaped(found)
end

local function path_of(image)
  return image.path .. "/" .. image.filename
end

local function write_list(images)
  local name = os.tmpname()
  local file = assert(io.open(name, "wb"))
  for _, image in ipairs(images) do
    file:write(path_of(image), "\0")
  end
  file:close()
  return name
end

-- Import a copy, and group it with the photo that it was made of.
local function bring_back(output, original)
  local copy = dt.database.import(output)
  if copy == nil or original == nil then
    return
  end
  if type(copy) == "table" and copy[1] then
    copy = copy[1]
  end
  copy:group_with(original.group_leader or original)
end

local function restore()
  local images = dt.gui.selection()
  if #images == 0 then
    dt.print("photofix: select some photos first")
    return
  end
  local by_path = {}
  for _, image in ipairs(images) do
    by_path[path_of(image)] = image
  end
  local list, results = write_list(images), os.tmpname()
  local command = quoted(dt.preferences.read(MODULE, "program", "file"))
    .. " batch - -0 --json "
    .. options.text
  if sentence.text ~= "" then
    command = command .. " -i " .. quoted(sentence.text)
  end
  dt.print("photofix restores " .. #images .. " photos")
  local code = dt.control.execute(command .. " < " .. quoted(list) .. " > " .. quoted(results))
  local done, failed = 0, 0
  for line in io.lines(results) do
    local source, output = field(line, "source"), field(line, "output")
    if line:find('"status": "done"', 1, true) and output then
      bring_back(output, by_path[source])
      done = done + 1
    elseif line:find('"status": "failed"', 1, true) then
      failed = failed + 1
    end
  end
  os.remove(list)
  os.remove(results)
  if code ~= 0 and done + failed == 0 then
    dt.print("photofix could not begin; see: photofix doctor")
  else
    dt.print("photofix: " .. done .. " restored, " .. failed .. " failed")
  end
end

dt.register_lib(
  MODULE,
  "photofix",
  true,
  false,
  { [dt.gui.views.lighttable] = { "DT_UI_CONTAINER_PANEL_RIGHT_CENTER", 100 } },
  dt.new_widget("box") {
    orientation = "vertical",
    sentence,
    options,
    dt.new_widget("button") { label = "restore selected photos", clicked_callback = restore },
  }
)
