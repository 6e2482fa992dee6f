;;; emacs.el --- what an author does, done in Emacs  -*- lexical-binding: t -*-

;; Run by EmacsTests with the settings of server/EDITORS.md; the folder of the macros is the current one, and what came of
;; it is written as JSON to the file that RESULT names.

;;; Code:

(require 'eglot)
(require 'flymake)
(require 'json)

(defvar macrolsp-result nil "An alist of what was seen.")

(defun macrolsp-note (key value)
  "Remember VALUE under KEY."
  (setq macrolsp-result (cons (cons key value) macrolsp-result)))

(defun macrolsp-wait (what condition)
  "Wait until CONDITION returns non-nil, which it then returns; WHAT says for what."
  (let ((deadline (+ (float-time) 30)) value)
    (while (not (setq value (funcall condition)))
      (when (> (float-time) deadline) (error "Waited in vain for %s" what))
      (accept-process-output nil 0.02))
    value))

(defun macrolsp-go (text)
  "Move to the start of TEXT."
  (goto-char (point-min))
  (search-forward text)
  (goto-char (match-beginning 0)))

(defun macrolsp-text ()
  "All of the buffer, without properties."
  (buffer-substring-no-properties (point-min) (point-max)))

(defun macrolsp-codes ()
  "The rules of what is found in this buffer."
  (mapcar (lambda (d) (plist-get (cdr (assq 'eglot-lsp-diag (eglot--diag-data d))) :code)) (flymake-diagnostics)))

(defun macrolsp-connect ()
  "Start the server of this buffer, which `eglot-ensure' would do as soon as Emacs is idle."
  (unless (eglot-current-server) (apply #'eglot--connect (eglot--guess-contact)))
  (macrolsp-wait "the server" (lambda () (and (eglot-current-server) eglot--managed-mode)))
  (flymake-start))

(defun macrolsp-run ()
  "Do all of it."
  (switch-to-buffer (find-file-noselect "late-delivery.macro.yaml"))
  (macrolsp-note 'mode (symbol-name major-mode))
  (macrolsp-connect)
  (macrolsp-wait "diagnostics" (lambda () (member "missing-section" (macrolsp-codes))))
  (macrolsp-note 'diagnostics
                 (vconcat (mapcar (lambda (d) `((code . ,(plist-get (cdr (assq 'eglot-lsp-diag (eglot--diag-data d))) :code))
                                                (line . ,(1- (line-number-at-pos (flymake-diagnostic-beg d))))
                                                (message . ,(substring-no-properties (flymake-diagnostic-text d)))))
                                  (flymake-diagnostics))))

  (macrolsp-go "agent_name")
  (macrolsp-note 'completion
                 (vconcat (mapcar #'substring-no-properties (all-completions "" (nth 2 (eglot-completion-at-point))))))

  (let (shown)
    (eglot-hover-eldoc-function (lambda (text &rest _) (when text (setq shown text))))
    (macrolsp-wait "the hover" (lambda () shown))
    (macrolsp-note 'hover (substring-no-properties shown)))

  ;; The menu that the keyboard opens: its first entry.
  (macrolsp-go "reply:")
  (let ((before (macrolsp-text))
        (last-nonmenu-event ?\r))
    (cl-letf (((symbol-function 'completing-read)
               (lambda (_prompt entries &rest _)
                 (macrolsp-note 'actions (vconcat (mapcar (lambda (e) (substring-no-properties (car e))) entries)))
                 (caar entries))))
      (eglot-code-actions (line-beginning-position) (line-end-position) "quickfix" t))
    (macrolsp-wait "the fix" (lambda () (not (equal before (macrolsp-text)))))
    (macrolsp-note 'fixed (macrolsp-text)))
  (eglot--signal-textDocument/didChange)
  (macrolsp-wait "the finding to go" (lambda () (not (member "missing-section" (macrolsp-codes)))))
  (save-buffer)

  (macrolsp-go "late-delivery")
  (cl-letf (((symbol-function 'y-or-n-p) (lambda (question) (macrolsp-note 'asked question) t)))
    (eglot-rename "parcel-delay"))
  (macrolsp-wait "the rename" (lambda () (string-match-p "macro: parcel-delay" (macrolsp-text))))
  (save-some-buffers t)
  (switch-to-buffer (find-file-noselect "follow-up.macro.yaml"))
  (macrolsp-note 'renamed (macrolsp-text))

  (macrolsp-connect)
  (eglot-format-buffer)
  (macrolsp-note 'formatted (macrolsp-text))
  (save-buffer)
  (eglot-shutdown (eglot-current-server)))

(condition-case problem
    (macrolsp-run)
  (error (macrolsp-note 'problem (format "%S" problem))))
(with-temp-file (getenv "RESULT")
  (insert (json-encode macrolsp-result)))

;;; emacs.el ends here
