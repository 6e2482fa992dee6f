-- Does in Neovim what an author does, and writes what came of it as JSON. Run by NeovimTests with the settings of
-- server/EDITORS.md; the folder of the macros is the current one, the name of the result file is in RESULT.
local result = {}
local patience = 30000

local function text() return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n') .. '\n' end

local function wait(what, condition)
  if not vim.wait(patience, condition, 20) then error('waited in vain for ' .. what) end
end

local function cursor_at(pattern)
  vim.fn.cursor(1, 1)
  if vim.fn.search(pattern, 'cW') == 0 then error('there is no ' .. pattern) end
end

local function codes() return vim.tbl_map(function(d) return d.code end, vim.diagnostic.get(0)) end

local function run()
  vim.cmd('edit late-delivery.macro.yaml')
  wait('the server', function() return #vim.lsp.buf_get_clients(0) > 0 and vim.lsp.buf_get_clients(0)[1].initialized end)
  wait('diagnostics', function() return vim.tbl_contains(codes(), 'missing-section') end)
  result.diagnostics = vim.tbl_map(function(d) return { code = d.code, line = d.lnum, message = d.message, source = d.source } end, vim.diagnostic.get(0))

  -- What <C-x><C-o> does: where the completed word starts, and the words.
  cursor_at('agent_name')
  vim.lsp.omnifunc(1, '')
  local offered = vim.lsp.buf_request_sync(0, 'textDocument/completion', vim.lsp.util.make_position_params(), patience)
  local _, answer = next(offered)
  result.completion = vim.tbl_map(function(item) return item.word end, vim.lsp.util.text_document_completion_list_to_complete_items(answer.result, ''))

  vim.lsp.buf.hover()
  local shown
  wait('the hover', function()
    for _, window in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(window).relative ~= '' then shown = window end
    end
    return shown
  end)
  result.hover = table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(shown), 0, -1, false), '\n')
  vim.api.nvim_win_close(shown, true)

  -- The menu of the light bulb: its first entry.
  local titles
  vim.ui.select = function(items, options, choose)
    titles = vim.tbl_map(options.format_item, items)
    choose(items[1])
  end
  cursor_at('^reply')
  local before = text()
  vim.lsp.buf.code_action()
  wait('the fix', function() return text() ~= before end)
  result.actions = titles
  result.fixed = text()
  wait('the finding to go', function() return not vim.tbl_contains(codes(), 'missing-section') end)
  vim.cmd('write')

  cursor_at('late-delivery')
  vim.lsp.buf.rename('parcel-delay')
  wait('the rename', function() return text():find('macro: parcel-delay', 1, true) end)
  vim.cmd('wall')
  vim.cmd('edit follow-up.macro.yaml')
  result.renamed = text()

  before = text()
  vim.lsp.buf[vim.lsp.buf.format and 'format' or 'formatting_sync'](nil, patience)
  wait('the format', function() return text() ~= before end)
  result.formatted = text()
  vim.cmd('wall')
end

local ok, problem = xpcall(run, debug.traceback)
if not ok then result.problem = problem .. '\n' .. vim.fn.execute('messages') end
vim.fn.writefile({ vim.fn.json_encode(result) }, vim.env.RESULT)
vim.cmd('qall!')
