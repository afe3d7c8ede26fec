import { Button } from "@fluentui/react-components";
import type { ComponentType, ReactElement } from "react";
import type { LoadedOnce } from "../app/loadedOnce";
import { paneStrings } from "../strings/pane";
import { Guard } from "./Guard";
import { useStyles } from "./styles";
import { useLoaded } from "./useLoaded";
import type { ViewProps } from "./views/view";

export interface LoadedViewProps<P extends ViewProps> {
  readonly load: LoadedOnce<{ readonly default: ComponentType<P> }>;
  readonly props: P;
}

/** A view as soon as its file is there. */
export function LoadedView<P extends ViewProps>({ load, props }: LoadedViewProps<P>): ReactElement {
  const styles = useStyles();
  const loaded = useLoaded(load);
  const strings = paneStrings(props.language);
  switch (loaded.kind) {
    case "loading":
      return <p className={styles.text}>{strings.loading}</p>;
    case "failed":
      return (
        <div className={styles.stack} role="alert">
          <h2 className={styles.heading}>{strings.viewNotLoaded}</h2>
          <p className={styles.text}>{strings.viewNotLoadedRemedy}</p>
          <div>
            <Button onClick={loaded.retry}>{strings.retry}</Button>
          </div>
        </div>
      );
    case "loaded": {
      const View = loaded.value.default;
      return (
        <Guard title={strings.viewFailed} language={props.language}>
          <View {...props} />
        </Guard>
      );
    }
  }
}
