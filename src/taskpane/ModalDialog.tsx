import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useLayoutEffect, useRef, type ReactElement, type ReactNode, type RefObject } from "react";

const useStyles = makeStyles({
  dialog: {
    boxSizing: "border-box",
    width: "34rem",
    maxWidth: "calc(100vw - 24px)",
    maxHeight: "calc(100vh - 24px)",
    overflowY: "auto",
    padding: tokens.spacingHorizontalXXL,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    // Seen in forced colours, where there are no shadows.
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow64,
    "::backdrop": { backgroundColor: tokens.colorBackgroundOverlay },
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  content: { padding: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXL}`, overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", justifyContent: "flex-end", gap: tokens.spacingHorizontalS },
});

export interface ModalDialogProps {
  readonly title: string;
  /** The buttons. */
  readonly actions: ReactNode;
  /** "alertdialog": something is asked before the person can go on. */
  readonly role?: "dialog" | "alertdialog";
  /** Escape was pressed. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A dialog for as long as it is rendered. It is the browser's own, which keeps the focus in it, hides the rest from screen
 * readers and gives both back: Fluent's leaves the page hidden when it is the only part of it that uses Fluent's focus manager.
 */
export function ModalDialog({ title, actions, role = "dialog", onClose, children }: ModalDialogProps): ReactElement {
  const styles = useStyles();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const { current } = dialog;
    current?.showModal();
    return () => {
      current?.close();
    };
  }, []);
  useEscape(dialog, onClose);
  return (
    <dialog
      ref={dialog}
      role={role}
      className={styles.dialog}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-content`}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={`${id}-title`} className={styles.title}>
        {title}
      </h2>
      <div id={`${id}-content`} className={styles.content}>
        {children}
      </div>
      <div className={styles.actions}>{actions}</div>
    </dialog>
  );
}

/** In a frame of another site, as in Excel on the web, Chromium (153) makes no cancel event of the key. */
function useEscape(dialog: RefObject<HTMLDialogElement | null>, onClose: () => void): void {
  useEffect(() => {
    const { current } = dialog;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      onClose();
    };
    current?.addEventListener("keydown", onKey);
    return () => {
      current?.removeEventListener("keydown", onKey);
    };
  }, [dialog, onClose]);
}
