import { Component, type ReactNode } from "react";

export interface OtherwiseProps {
  readonly children: ReactNode;
  /** What is shown in place of children that cannot be drawn. */
  readonly otherwise: ReactNode;
}

/** A fault of ours in one drawing leaves the sheet around it as it is. React asks for a class here. */
export class Otherwise extends Component<OtherwiseProps, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { readonly isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): ReactNode {
    return this.state.isBroken ? this.props.otherwise : this.props.children;
  }
}
