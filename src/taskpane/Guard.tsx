import { Component, type ReactNode } from "react";
import { asTrouble, type Trouble } from "../app/trouble";
import type { Language } from "../strings/findings";
import { TroubleMessage } from "./TroubleMessage";

export interface GuardProps {
  readonly children: ReactNode;
  /** What could not be shown. */
  readonly title: string;
  readonly language: Language;
}

/** A fault of ours while drawing is told in its place, and what is outside stays as it is. React asks for a class here. */
export class Guard extends Component<GuardProps, { readonly trouble: Trouble | null }> {
  override state: { readonly trouble: Trouble | null } = { trouble: null };

  static getDerivedStateFromError(error: unknown): { readonly trouble: Trouble } {
    return { trouble: asTrouble(error) };
  }

  private readonly retry = (): void => {
    this.setState({ trouble: null });
  };

  override render(): ReactNode {
    const { trouble } = this.state;
    const { title, language, children } = this.props;
    if (trouble === null) return children;
    return <TroubleMessage title={title} trouble={trouble} language={language} onRetry={this.retry} />;
  }
}
