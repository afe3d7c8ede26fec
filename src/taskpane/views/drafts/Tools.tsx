import { Button } from "@fluentui/react-components";
import { CopyRegular, OpenRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { countingText } from "../../../app/draft/texts";
import type { ItemProps } from "./Item";
import { useItemStyles } from "./styles";

/** What can be done with any paragraph: at its upper corner where pointer or focus is. */
export function Tools({ item, strings, actions, onCopy }: ItemProps): ReactElement | null {
  const styles = useItemStyles();
  const { place } = item;
  const canCopy = countingText(item) !== "";
  if (!canCopy && place === null) return null;
  return (
    <div className={styles.tools} data-tools>
      {canCopy && (
        <Button
          size="small"
          appearance="subtle"
          icon={<CopyRegular />}
          aria-label={strings.copy}
          title={strings.copy}
          onClick={() => {
            onCopy(item.key);
          }}
        />
      )}
      {place !== null && (
        <Button
          size="small"
          appearance="subtle"
          icon={<OpenRegular />}
          aria-label={strings.goToCell}
          title={strings.goToCell}
          onClick={() => void actions.show(place.sheet, place.cell)}
        />
      )}
    </div>
  );
}
