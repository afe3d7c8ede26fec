/**
 * The order of the elements, from "How to find the proper order of manifest elements" and the schema's TaskPaneApp and
 * VersionOverridesV1_0, as far as this add-in could use them. Office refuses a manifest in any other order.
 */
export const ORDER: ReadonlyMap<string, readonly string[]> = new Map([
  [
    "OfficeApp",
    [
      ...["Id", "AlternateId", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl"],
      ...["HighResolutionIconUrl", "SupportUrl", "AppDomains", "Hosts", "Requirements", "DefaultSettings"],
      ...["Permissions", "VersionOverrides"],
    ],
  ],
  ["VersionOverrides", ["Description", "Requirements", "Hosts", "Resources"]],
  ["Host", ["Runtimes", "DesktopFormFactor"]],
  ["DesktopFormFactor", ["GetStarted", "FunctionFile", "ExtensionPoint"]],
  ["GetStarted", ["Title", "Description", "LearnMoreUrl"]],
  ["Group", ["Label", "Icon", "Control"]],
  ["Control", ["Label", "Supertip", "Icon", "Action"]],
  ["Supertip", ["Title", "Description"]],
  ["Resources", ["Images", "Urls", "ShortStrings", "LongStrings"]],
]);
