import { Button, type ButtonProps } from "@fluentui/react-components";
import { useRef, type ReactElement } from "react";

export interface OpenButtonProps {
  readonly label: string;
  readonly appearance: NonNullable<ButtonProps["appearance"]>;
  readonly size?: NonNullable<ButtonProps["size"]>;
  readonly icon?: ReactElement;
  readonly onFile: (file: File) => void;
}

/** A button that lets a person choose a file. What is chosen is judged by its content, whatever it is called. */
export function OpenButton({ label, appearance, size = "medium", icon, onFile }: OpenButtonProps): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        appearance={appearance}
        size={size}
        {...(icon === undefined ? {} : { icon })}
        onClick={() => {
          input.current?.click();
        }}
      >
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept=".xlsx,.xlsm"
        onChange={({ target }) => {
          const file = target.files?.[0];
          // So that the same file can be chosen again.
          target.value = "";
          if (file !== undefined) onFile(file);
        }}
      />
    </>
  );
}
