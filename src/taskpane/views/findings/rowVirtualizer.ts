/**
 * react-virtual's hook, whose functions must not be memoized: they give other answers with the same arguments as the list is
 * scrolled. Nothing memoizes here (the React compiler is not used), and useVirtualRows hands on what it got in each rendering.
 */
export { useVirtualizer as useRowVirtualizer } from "@tanstack/react-virtual";
